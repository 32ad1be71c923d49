package dev.ozean.encoder.libav;

import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;

/**
 * Keeps the first and the last error line a thread, so that "Invalid data found" becomes readable: the first is mostly the
 * cause, the last the consequence.
 */
final class AvLog {
    private static final ThreadLocal<String> FIRST = new ThreadLocal<>();
    private static final ThreadLocal<String> LAST = new ThreadLocal<>();

    /** Held for ever: native code calls it from any thread. */
    private static final LogCallback CALLBACK = new LogCallback() {
        @Override
        public void call(int level, BytePointer line) {
            var text = line.getString().strip();
            if (FIRST.get() == null && !text.isEmpty()) {
                FIRST.set(text);
            }
            LAST.set(text);
        }
    };

    static {
        av_log_set_level(AV_LOG_ERROR);
        setLogCallback(CALLBACK);
    }

    private AvLog() {}

    /** Called by everything that opens something native. */
    static void start() {
        FIRST.remove();
        LAST.remove();
    }

    /** What was said since {@link #start}, empty when nothing was. */
    static Optional<String> lines() {
        return Optional.ofNullable(FIRST.get())
                .map(first -> first.equals(LAST.get()) || LAST.get().isEmpty() ? first : first + " … " + LAST.get());
    }
}
