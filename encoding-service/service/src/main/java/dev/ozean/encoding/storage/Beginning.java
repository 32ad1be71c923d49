package dev.ozean.encoding.storage;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;

/** So many bytes of a file, no matter how many it has by now: whoever wrote it may still have it open. */
final class Beginning extends FilterInputStream {
    private long left;

    private Beginning(InputStream file, long bytes) {
        super(file);
        this.left = bytes;
    }

    static RequestBody of(Path file, long bytes) {
        return RequestBody.fromContentProvider(() -> open(file, bytes), bytes, "application/octet-stream");
    }

    private static InputStream open(Path file, long bytes) {
        try {
            return new Beginning(Files.newInputStream(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        var read = super.read(buffer, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("the file ends %d bytes too early".formatted(left));
        }
        left -= read;
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = super.skip(Math.min(bytes, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }

    /** One reading of it is as good as another: whoever wants it again opens it again. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
