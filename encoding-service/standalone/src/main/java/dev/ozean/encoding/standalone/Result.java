package dev.ozean.encoding.standalone;

import dev.ozean.encoding.protocol.FailureCode;

/** How an encode ended. */
public sealed interface Result {
    /** All is stored. */
    record Whole(Made made) implements Result {}

    /** It did not work; the detail is for logs. */
    record Failed(FailureCode code, String detail) implements Result {}
}
