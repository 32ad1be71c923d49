package dev.ozean.storage;

import java.util.stream.Stream;

/** A service's bucket. Its methods wait for the store, and fail with what its client fails with. */
public interface Bucket {
    String name();

    /** The next objects after {@code after}; all of them come after the empty key. */
    Page objects(String after);

    /** The uploads in parts that were begun and not ended, taken from the store as the stream goes on. */
    Stream<StoredObject> uploads();

    /** Whether an object lies under the key. */
    boolean holds(String key);
}
