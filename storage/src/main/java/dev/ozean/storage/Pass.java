package dev.ozean.storage;

/**
 * A walk through the bucket, which this process goes on with.
 *
 * @param number grows with each
 * @param cursor the last key that was compared; empty at the beginning
 */
record Pass(long number, String cursor) {
    Pass at(String key) {
        return new Pass(number, key);
    }
}
