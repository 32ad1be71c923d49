package dev.ozean.catalog.upload;

/** A part that the store has acknowledged. */
record StoredPart(int number, String etag, int size) {
    static StoredPart of(Object[] row) {
        return new StoredPart((Integer) row[0], (String) row[1], (Integer) row[2]);
    }
}
