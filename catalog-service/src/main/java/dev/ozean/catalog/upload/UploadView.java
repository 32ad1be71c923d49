package dev.ozean.catalog.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * What a client is told of an upload.
 *
 * @param metadata as it was sent, to be echoed
 */
record UploadView(
        UUID id, UUID videoId, long length, long offset, String metadata, Instant expiresAt, UploadState state) {}
