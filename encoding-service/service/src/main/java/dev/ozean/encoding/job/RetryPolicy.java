package dev.ozean.encoding.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * After which pauses a failed attempt is followed by another; one run, and a retry for each pause.
 *
 * @param jitter by how much of itself a pause is shorter or longer at most, from 0 below 1
 * @param chance from 0 below 1
 */
record RetryPolicy(List<Duration> pauses, double jitter, DoubleSupplier chance) {
    RetryPolicy {
        pauses = List.copyOf(pauses);
        if (!(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException("ozean.job.retry-jitter must be from 0 below 1, and is " + jitter);
        }
    }

    int maxAttempts() {
        return 1 + pauses.size();
    }

    /** Empty when the failed {@code attempt}, counted from 1, was the last. */
    Optional<Duration> pauseAfter(int attempt) {
        return attempt <= pauses.size() ? Optional.of(jittered(pauses.get(attempt - 1))) : Optional.empty();
    }

    private Duration jittered(Duration pause) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 + jitter * (2 * chance.getAsDouble() - 1))));
    }
}
