package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.CancelledByParent;
import dev.ozean.encoder.libav.AvException;
import dev.ozean.encoder.libav.UnsupportedCodec;
import dev.ozean.encoder.link.SourceUnreadable;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.io.UncheckedIOException;

/** From whatever went wrong to what the parent is told. */
final class Failures {
    private Failures() {}

    static ToParent lastWord(Throwable failure) {
        return failure instanceof CancelledByParent ? new ToParent.Cancelled() : failed(code(failure), failure);
    }

    private static FailureCode code(Throwable failure) {
        return switch (failure) {
            case MediaRefused refused -> refused.code();
            case UnsupportedCodec _ -> FailureCode.UNSUPPORTED_CODEC;
            case AvException libav -> libav.outOfMemory() ? FailureCode.OUT_OF_MEMORY : FailureCode.ENCODER_FAILED;
            case OutOfMemoryError _ -> FailureCode.OUT_OF_MEMORY;
            case UncheckedIOException wrapped -> code(wrapped.getCause());
            case SourceUnreadable _ -> FailureCode.SOURCE_UNREADABLE;
            case IOException _ -> FailureCode.OUT_OF_SPACE;
            default -> FailureCode.INTERNAL;
        };
    }

    private static ToParent failed(FailureCode code, Throwable failure) {
        var detail = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return new ToParent.Failed(code, detail.substring(0, Math.min(detail.length(), ToParent.Failed.MAX_DETAIL)));
    }
}
