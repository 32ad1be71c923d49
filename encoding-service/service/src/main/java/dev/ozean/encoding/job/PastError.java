package dev.ozean.encoding.job;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why one attempt of a job failed; the sentence is for creators. */
@Schema(
        name = "ProcessingPastError",
        requiredProperties = {"at", "attempt", "code", "message"})
record PastError(Instant at, int attempt, String code, String message) {
    static PastError of(ProcessingEvent line) {
        return new PastError(line.happenedAt, line.attempt, line.code, line.message);
    }
}
