package dev.ozean.encoder.libav;

import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Makes exceptions of libav's return codes; only decoder and demuxer look first, because damage is no error to them. */
final class Av {
    private Av() {}

    static int check(int code, String call) {
        if (code < 0) {
            throw new AvException(call, code);
        }
        return code;
    }

    /** For the receive loops: true when a value came out, false when the codec or filter is dry. */
    static boolean received(int code, String call) {
        if (code == AVERROR_EAGAIN() || code == AVERROR_EOF()) {
            return false;
        }
        check(code, call);
        return true;
    }

    static <P extends Pointer> P allocated(P pointer, String call) {
        if (Pointer.isNull(pointer)) {
            throw new OutOfMemoryError(call);
        }
        return pointer;
    }

    /** Copies a borrowed C string; absent ones become {@code unknown}. */
    static String text(BytePointer borrowed) {
        return Pointer.isNull(borrowed) ? "unknown" : borrowed.getString();
    }

    /** Copies a borrowed rational. */
    static Rational rational(AVRational borrowed) {
        return new Rational(borrowed.num(), borrowed.den());
    }

    /** Sets a rational field through {@code setter}, freeing what JavaCPP needs to pass it by value. */
    static void rational(Rational value, Consumer<AVRational> setter) {
        try (var passed = new AVRational()) {
            setter.accept(passed.num(value.num()).den(value.den()));
        }
    }
}
