package dev.ozean.encoder.libav;

import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;

/**
 * Keeps the first and the last error line a thread, so that "Invalid data found" becomes readable: the first is mostly the
 * cause, the last the consequence.
 */
final class AvLog {
    private static final ThreadLocal<String> FIRST = new ThreadLocal<>();
    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();
    private static final ThreadLocal<String> LAST = new ThreadLocal<>();

    /** Held for ever: native code calls it from any thread. */
    private static final LogCallback CALLBACK = new LogCallback() {
        @Override
        public void call(int level, BytePointer line) {
            var text = line.getString().strip();
            var heard = HEARD.get();
            if (heard != null) {
                heard.add(text);
            }
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

    /** All that is said on this thread meanwhile, warnings too. */
    static List<String> during(Runnable work) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        av_log_set_level(AV_LOG_WARNING);
        try {
            work.run();
        } finally {
            av_log_set_level(AV_LOG_ERROR);
            HEARD.remove();
        }
        return heard;
    }

    /** What was said since {@link #start}, empty when nothing was. */
    static Optional<String> lines() {
        return Optional.ofNullable(FIRST.get())
                .map(first -> first.equals(LAST.get()) || LAST.get().isEmpty() ? first : first + " … " + LAST.get());
    }
}
