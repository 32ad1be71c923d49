package dev.ozean.encoding.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains what a child writes to its standard error, and keeps the end of it. */
final class LastWords {
    private static final int KEPT = 8 << 10;

    private final byte[] ring = new byte[KEPT];
    private long written;

    private LastWords() {}

    static LastWords of(InputStream stream) {
        var words = new LastWords();
        Thread.ofPlatform().daemon().name("child-stderr").start(() -> words.drain(stream));
        return words;
    }

    synchronized String text() {
        var length = (int) Math.min(written, KEPT);
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = ring[(int) ((written - length + i) % KEPT)];
        }
        // Whatever the child says stays on its line of the log.
        return new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    private void drain(InputStream stream) {
        var buffer = new byte[4096];
        try (stream) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                keep(buffer, read);
            }
        } catch (IOException _) {
            // It was killed; there is nothing more to hear.
        }
    }

    private synchronized void keep(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (written++ % KEPT)] = bytes[i];
        }
    }
}
