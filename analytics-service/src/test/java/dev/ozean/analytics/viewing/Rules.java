package dev.ozean.analytics.viewing;

import java.time.Duration;

/** The defaults, as a test's own values. */
record Rules(Duration countsAfter, double fastestSpeed, Duration headStart, Duration clockSkew, Duration remembered)
        implements ViewingConfig {
    static final Rules DEFAULT =
            new Rules(Duration.ofSeconds(3), 2, Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofDays(14));
}
