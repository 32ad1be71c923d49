package dev.ozean.encoding.protocol;

import java.io.IOException;

/** The other side broke the protocol; whoever reads this from a child kills it. */
public final class ProtocolException extends IOException {
    ProtocolException(String message) {
        super(message);
    }

    ProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
