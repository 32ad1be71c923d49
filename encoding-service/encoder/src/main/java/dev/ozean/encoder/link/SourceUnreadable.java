package dev.ozean.encoder.link;

import java.io.IOException;

/** The parent could not give the bytes it promised. */
public final class SourceUnreadable extends IOException {
    SourceUnreadable(String what) {
        super(what);
    }

    SourceUnreadable(String what, Throwable cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
