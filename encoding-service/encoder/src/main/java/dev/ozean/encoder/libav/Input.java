package dev.ozean.encoder.libav;

import java.io.IOException;

/** Where a container is read from: anything that can read anywhere. */
public interface Input {
    long size();

    /** Reads up to {@code length} bytes into the start of {@code target}; 0 at the end. */
    int read(long position, byte[] target, int length) throws IOException;
}
