package dev.ozean.encoding.worker;

import dev.ozean.encoding.protocol.FailureCode;
import java.util.OptionalInt;

/** What it means when a child ended without a last word. */
final class ChildDeath {
    private static final int JVM_OUT_OF_MEMORY = 3;
    private static final int KILLED = 137;

    private ChildDeath() {}

    static Outcome of(OptionalInt exitCode, String how) {
        var code = switch (exitCode.orElse(0)) {
            // Linux kills the largest process when memory runs out.
            case JVM_OUT_OF_MEMORY, KILLED -> FailureCode.OUT_OF_MEMORY;
            default -> FailureCode.ENCODER_FAILED;
        };
        return Outcome.Broken.of(code, "the child ended with %s: %s".formatted(exitCode, how));
    }
}
