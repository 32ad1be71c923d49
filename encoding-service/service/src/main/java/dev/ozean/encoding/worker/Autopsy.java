package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.Exit;
import dev.ozean.encoding.job.ChildDeath;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JvmCrashed;
import java.util.Optional;

/** What it means when a child ended without a last word. */
final class Autopsy {
    private static final int JVM_OUT_OF_MEMORY = 3;
    private static final int SIGNALLED = 128;
    private static final int SIGHUP = 1;
    private static final int SIGINT = 2;
    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;

    private Autopsy() {}

    /** @param spoke whether it ever said anything: what never began to work did not die of its work */
    static Outcome of(Exit exit, boolean spoke, String how) {
        return of(death(exit, spoke), "the child ended with %s: %s".formatted(exit, how));
    }

    static Outcome of(JvmCrashed crash) {
        var death = crash.isForWantOfMemory() ? ChildDeath.MEMORY : ChildDeath.CRASH;
        return of(Optional.of(death), "the child's JVM crashed: " + crash.getMessage());
    }

    private static Outcome of(Optional<ChildDeath> death, String detail) {
        var code = death.filter(ChildDeath.MEMORY::equals).isPresent()
                ? FailureCode.OUT_OF_MEMORY
                : FailureCode.ENCODER_FAILED;
        return Outcome.Broken.of(code, death, detail);
    }

    private static Optional<ChildDeath> death(Exit exit, boolean spoke) {
        if (exit.code().isEmpty()) {
            // It said nothing more and lives on, and is killed for that.
            return Optional.of(ChildDeath.KILLED);
        }
        return switch (exit.code().getAsInt()) {
            case JVM_OUT_OF_MEMORY -> Optional.of(ChildDeath.MEMORY);
            // Linux kills the largest process when memory runs out.
            case SIGNALLED + SIGKILL -> Optional.of(exit.memoryRanOut() ? ChildDeath.MEMORY : ChildDeath.KILLED);
            case SIGNALLED + SIGHUP, SIGNALLED + SIGINT, SIGNALLED + SIGTERM -> Optional.of(ChildDeath.KILLED);
            // Signals that a process gives itself, and whatever a sandbox or a JVM in its last throes makes of them.
            default -> Optional.of(ChildDeath.CRASH).filter(_ -> spoke);
        };
    }
}
