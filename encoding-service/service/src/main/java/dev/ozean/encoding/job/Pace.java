package dev.ozean.encoding.job;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.Optional;

/**
 * How fast the house does jobs, by those that it completed.
 *
 * @param jobs completed
 * @param workedSeconds in which at least one of them was under way
 * @param meanSeconds that one of the latest took, from its start to its end; empty if there is none
 */
record Pace(long jobs, double workedSeconds, Optional<Double> meanSeconds) {
    /** Below this a rate says nothing. */
    private static final double TOO_SHORT = 1;

    static Pace of(Row row) {
        return new Pace(row.getLong("jobs"), row.getDouble("worked"), Optional.ofNullable(row.getDouble("mean")));
    }

    /** Jobs in an hour of work; empty while unknown. */
    Optional<Double> perHour() {
        return workedSeconds < TOO_SHORT
                ? Optional.empty()
                : Optional.of(jobs * Duration.ofHours(1).toSeconds() / workedSeconds);
    }
}
