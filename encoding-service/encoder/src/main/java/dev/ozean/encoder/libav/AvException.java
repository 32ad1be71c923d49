package dev.ozean.encoder.libav;

import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.charset.StandardCharsets;

/** A libav call returned a negative code; the message ends with what libav logged on that thread. */
public final class AvException extends RuntimeException {
    private final int code;

    AvException(String call, int code) {
        super(call + ": " + describe(code)
                + AvLog.lines().map(line -> " (" + line + ")").orElse(""));
        this.code = code;
    }

    public boolean outOfMemory() {
        return code == AVERROR_ENOMEM();
    }

    /** libav reports too many streams as a lack of memory, or as invalid data; only its log says the truth. */
    public boolean tooManyStreams() {
        return getMessage().contains("max_streams");
    }

    private static String describe(int code) {
        var text = new byte[AV_ERROR_MAX_STRING_SIZE];
        av_strerror(code, text, text.length);
        return new String(text, StandardCharsets.UTF_8).replaceAll("\0.*", "");
    }
}
