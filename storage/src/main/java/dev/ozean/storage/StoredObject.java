package dev.ozean.storage;

import java.time.Instant;

/**
 * What the store says of one object, or of an upload in parts that was begun.
 *
 * @param bytes 0 for an upload that is not whole
 * @param modified by the store's clock
 */
public record StoredObject(String key, long bytes, Instant modified) {}
