package dev.ozean.encoder.libav;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plain file, for tests. */
public record FileInput(Path file) implements Input {
    @Override
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public int read(long position, byte[] target, int length) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return Math.max(0, channel.read(ByteBuffer.wrap(target, 0, length), position));
        }
    }
}
