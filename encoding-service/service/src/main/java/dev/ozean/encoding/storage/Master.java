package dev.ozean.encoding.storage;

/** One original as its job reads it; many threads may. The child asks ahead, so nothing is kept here. */
public final class Master {
    private final Masters masters;
    private final String key;
    private final long size;
    private final String etag;

    Master(Masters masters, String key, long size, String etag) {
        this.masters = masters;
        this.key = key;
        this.size = size;
        this.etag = etag;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    /**
     * Waits for these bytes; fewer than asked only at the end.
     *
     * @throws StorageException if the store does not give them
     */
    public byte[] read(long offset, int length) {
        var present = (int) Math.min(length, size - offset);
        return present <= 0 ? new byte[0] : whole(masters.read(key, etag, offset, present), offset, present);
    }

    /** What is less would pass for the end of the film, and the film for one that is cut off. */
    private byte[] whole(byte[] bytes, long offset, int length) {
        if (bytes.length < length) {
            throw new StorageException(
                    "%s: only %d of %d bytes from %d".formatted(key, bytes.length, length, offset), null);
        }
        return bytes;
    }
}
