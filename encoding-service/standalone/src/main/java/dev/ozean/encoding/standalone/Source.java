package dev.ozean.encoding.standalone;

import java.io.IOException;

/** A master; many threads may read it. */
public interface Source extends AutoCloseable {
    /** Bytes. */
    long size();

    /** These bytes; fewer than asked only at the end. */
    byte[] read(long offset, int length) throws IOException;

    @Override
    void close() throws IOException;
}
