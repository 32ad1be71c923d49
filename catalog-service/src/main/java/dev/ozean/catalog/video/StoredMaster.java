package dev.ozean.catalog.video;

import java.time.Instant;
import java.util.UUID;

/** A master that lies whole in object storage, under {@code key} of {@code bucket}. */
public record StoredMaster(
        UUID videoId,
        UUID uploadId,
        String bucket,
        String key,
        long sizeBytes,
        String contentType,
        String filename,
        Instant storedAt) {}
