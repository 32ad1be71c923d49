package dev.ozean.encoding.worker;

import java.time.Duration;
import java.util.Optional;

/** How long it will still take, judged by how long it took so far. */
final class Estimate {
    private static final double TOO_EARLY = 2;

    private Estimate() {}

    static Optional<Duration> remaining(Duration elapsed, double percent) {
        return percent < TOO_EARLY
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (elapsed.toMillis() * (100 - percent) / percent)));
    }
}
