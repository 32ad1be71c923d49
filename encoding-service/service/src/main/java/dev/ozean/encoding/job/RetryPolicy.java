package dev.ozean.encoding.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** After which pauses a failed attempt is followed by another; one run, and a retry for each pause. */
record RetryPolicy(List<Duration> pauses) {
    RetryPolicy {
        pauses = List.copyOf(pauses);
    }

    int maxAttempts() {
        return 1 + pauses.size();
    }

    /** Empty when the failed {@code attempt}, counted from 1, was the last. */
    Optional<Duration> pauseAfter(int attempt) {
        return attempt <= pauses.size() ? Optional.of(pauses.get(attempt - 1)) : Optional.empty();
    }
}
