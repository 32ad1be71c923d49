package dev.ozean.encoding.job;

import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EncodeEvent.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A job, its retries, and what goes wrong with it. */
final class SampleJob {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final RetryPolicy POLICY = policy(0.5);
    static final Reason REASON = new Reason("encoder_failed", "Something went wrong.");
    static final Setback PASSING = new Setback(REASON, true, Optional.empty());

    private SampleJob() {}

    static Job queued() {
        return Job.queued(
                new EncodeRequested(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1, "key", 10, "Waves"),
                4,
                NOW);
    }

    static void claim(Job job, int attempt) {
        job.status = JobStatus.PROCESSING;
        job.attempt = attempt;
        job.leaseOwner = "worker";
        job.leaseUntil = NOW;
    }

    /** @param chance from 0 below 1 */
    static RetryPolicy policy(double chance) {
        var pauses = List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
        return new RetryPolicy(pauses, 0.2, () -> chance);
    }
}
