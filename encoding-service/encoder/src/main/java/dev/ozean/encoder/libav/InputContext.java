package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Lets libav read an {@link Input}; nothing is opened by name, so there is nothing that a file could make us open. */
final class InputContext implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 << 10;

    final AVIOContext pointer;
    private final Input input;
    private final byte[] block = new byte[BUFFER_BYTES];
    private long position;
    private Throwable failure;

    // Held as fields: native code calls them until the context is freed.
    private final Read_packet_Pointer_BytePointer_int read = new Read_packet_Pointer_BytePointer_int() {
        @Override
        public int call(Pointer opaque, BytePointer target, int length) {
            return readInto(target, length);
        }
    };
    private final Seek_Pointer_long_int seek = new Seek_Pointer_long_int() {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            return seekTo(offset, whence & ~AVSEEK_FORCE);
        }
    };

    InputContext(Input input) {
        this.input = input;
        var buffer = new BytePointer(allocated(av_malloc(BUFFER_BYTES), "av_malloc"));
        pointer = allocated(avio_alloc_context(buffer, BUFFER_BYTES, 0, null, read, null, seek), "avio_alloc_context");
    }

    /** An exception must not cross native frames: it waits here until the call that caused it returned. */
    void rethrow() {
        switch (failure) {
            case null -> {}
            case IOException io -> throw new UncheckedIOException(io);
            case RuntimeException unchecked -> throw unchecked;
            default -> throw new IllegalStateException(failure);
        }
    }

    private int readInto(BytePointer target, int length) {
        try {
            var count = input.read(position, block, Math.min(length, block.length));
            if (count == 0) {
                return AVERROR_EOF();
            }
            target.put(block, 0, count);
            position += count;
            return count;
        } catch (Throwable thrown) {
            failure = thrown;
            return AVERROR_EXTERNAL;
        }
    }

    private long seekTo(long offset, int whence) {
        if (whence == AVSEEK_SIZE) {
            return input.size();
        }
        var target = switch (whence) {
            case 0 -> offset;
            case 1 -> position + offset;
            case 2 -> input.size() + offset;
            default -> -1;
        };
        if (target < 0) {
            return AVERROR_EINVAL();
        }
        position = target;
        return target;
    }

    @Override
    public void close() {
        if (!pointer.isNull()) {
            av_free(pointer.buffer());
            pointer.buffer(null);
        }
        avio_context_free(pointer);
        read.close();
        seek.close();
    }
}
