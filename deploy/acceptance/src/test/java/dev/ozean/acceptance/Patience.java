package dev.ozean.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** How long a slow machine may take; a test never waits longer than it must. */
final class Patience {
    /** For an answer to a click. */
    static final Duration SOON = Duration.ofSeconds(30);
    /** For a film of half a minute to be encoded on two busy cores. */
    static final Duration WORK = Duration.ofMinutes(6);

    private Patience() {}

    static ConditionFactory soon() {
        return await().atMost(SOON).pollInterval(Duration.ofMillis(250));
    }

    static ConditionFactory work() {
        return await().atMost(WORK).pollInterval(Duration.ofMillis(500));
    }
}
