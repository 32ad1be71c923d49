package dev.ozean.encoding.standalone;

import dev.ozean.encoding.protocol.Download;
import java.io.IOException;
import java.nio.file.Path;

/** Where finished files go, by their path below the job's folder; many threads may use it. */
public interface Store {
    /** Keeps the content; the file itself is the caller's. */
    void store(String key, Path file) throws IOException;

    /** Keeps a part of a download; parts come in any order. */
    void part(Download download, int number, Path file) throws IOException;

    /** All {@code parts} of the download were kept: it is whole. */
    void join(Download download, int parts) throws IOException;

    /** A piece of what was stored; fewer bytes than asked only at the end. */
    byte[] read(String key, long offset, int length) throws IOException;
}
