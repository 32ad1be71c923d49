package dev.ozean.storage;

import java.util.List;

/**
 * Some objects of a bucket that follow each other.
 *
 * @param objects in the order of their keys' bytes
 * @param isLast whether none comes after them
 */
public record Page(List<StoredObject> objects, boolean isLast) {
    /** At most so many are held in memory at a time. */
    public static final int SIZE = 1000;
}
