package dev.ozean.encoding.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A file that nobody should read: the system notes when somebody does. */
public final class Canary implements AutoCloseable {
    /** Long before it was written: systems that note only the first reading after that do so too. */
    private static final FileTime NEVER = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    private final Path file;

    private Canary(Path file) {
        this.file = file;
    }

    /** @throws IllegalStateException where the system does not note such things, and it would never be seen */
    public static Canary plant(Path file, byte[] content) {
        try {
            Files.write(file, content);
            var canary = new Canary(file);
            canary.forget();
            Files.readAllBytes(file);
            if (!canary.wasRead()) {
                canary.close();
                throw new IllegalStateException("nobody notes here who reads " + file);
            }
            canary.forget();
            return canary;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    public boolean wasRead() {
        try {
            var view = Files.getFileAttributeView(file, BasicFileAttributeView.class);
            return !view.readAttributes().lastAccessTime().equals(NEVER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() throws IOException {
        Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(null, NEVER, null);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
