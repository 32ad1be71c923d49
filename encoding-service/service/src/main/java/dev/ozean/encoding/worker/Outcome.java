package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.job.ChildDeath;
import dev.ozean.encoding.job.LeaseLost;
import dev.ozean.encoding.job.Setback;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.storage.StorageException;
import dev.ozean.events.EncodeEvent.Reason;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Optional;

/** How a run ended; the first to say so is right. */
sealed interface Outcome {

    static Outcome of(Exception failure) {
        return switch (failure) {
            case LeaseLost _ -> new Lost();
            case HostileChild hostile -> hostile(hostile.toString());
            case StorageException storage -> new Broken(Setback.NOT_STORED, storage.toString());
            default -> {
                Log.error("a run failed unexpectedly", failure);
                yield Broken.of(FailureCode.INTERNAL, failure.toString());
            }
        };
    }

    /** The child did what an honest one never does, and was killed for that. */
    static Outcome hostile(String detail) {
        return Broken.of(FailureCode.ENCODER_FAILED, Optional.of(ChildDeath.KILLED), detail);
    }

    /** The child made everything. */
    record Made(Duration duration) implements Outcome {}

    /**
     * It did not work.
     *
     * @param detail for logs
     */
    record Broken(Setback setback, String detail) implements Outcome {
        /** A child may have put anything into it; it stays on its line of the log. */
        String printable() {
            return detail.replaceAll("\\p{Cntrl}+", " ");
        }

        static Broken of(FailureCode code, String detail) {
            var death = Optional.of(ChildDeath.MEMORY).filter(_ -> code == FailureCode.OUT_OF_MEMORY);
            return of(code, death, detail);
        }

        static Broken of(FailureCode code, Optional<ChildDeath> death, String detail) {
            return new Broken(new Setback(new Reason(code.code(), code.sentence()), code.passing(), death), detail);
        }
    }

    /** The job was cancelled, or another worker has it. */
    record Lost() implements Outcome {}

    /** This instance stops, and hands the job back. */
    record Released() implements Outcome {}
}
