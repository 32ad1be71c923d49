package dev.ozean.encoding.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** A master that is a file. */
public final class FileSource implements Source {
    private final FileChannel channel;
    private final long size;

    private FileSource(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    public static FileSource open(Path file) throws IOException {
        return new FileSource(FileChannel.open(file));
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        return Blocks.read(channel, offset, length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Reads whole blocks where a file gives a part of them at a time. */
    static final class Blocks {
        private Blocks() {}

        static byte[] read(FileChannel channel, long offset, int length) throws IOException {
            var block = ByteBuffer.allocate(length);
            while (block.hasRemaining() && channel.read(block, offset + block.position()) >= 0) {
                // goes on where it stopped
            }
            return block.hasRemaining() ? Arrays.copyOf(block.array(), block.position()) : block.array();
        }
    }
}
