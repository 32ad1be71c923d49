package dev.ozean.local.process;

import java.time.Duration;

/** How long to wait before a program that died is started again: doubled each time, forgotten after it ran for long enough. */
public record Backoff(Duration first, Duration longest, Duration enough) {
    public static final Backoff USUAL =
            new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));

    /** The wait before the next start, after so many deaths in a row. */
    public Duration delay(int deaths) {
        var doubled = first.multipliedBy(1L << Math.clamp(deaths - 1, 0, 20));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /** Deaths in a row, counting the one after this run. */
    int deathsAfter(Duration run, int before) {
        return run.compareTo(enough) >= 0 ? 1 : before + 1;
    }
}
