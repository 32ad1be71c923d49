package dev.ozean.encoder.pipeline;

import dev.ozean.encoding.protocol.FailureCode;

/** The master itself is the reason why there will be no stream. */
final class MediaRefused extends RuntimeException {
    private final FailureCode code;

    MediaRefused(FailureCode code, String detail) {
        super(detail);
        this.code = code;
    }

    MediaRefused(FailureCode code, Throwable cause) {
        super(cause.getMessage(), cause);
        this.code = code;
    }

    FailureCode code() {
        return code;
    }
}
