package dev.ozean.encoding.job;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When waiting jobs will probably get a place: the free places first, then those of the jobs under way when these end by
 * their own estimates, then round after round of jobs that take as long as the latest did.
 *
 * @param places for whole jobs that may be taken when they are free; the places beside them only open films
 * @param queued the jobs of each group that may be taken, the group first whose turn was longest ago
 * @param meanSeconds that a job takes; empty while that is unknown
 */
record Forecast(long places, List<Running> running, List<Queued> queued, Optional<Double> meanSeconds) {
    /** After so many other jobs nobody can tell. */
    private static final int HORIZON = 10_000;

    Forecast {
        running = List.copyOf(running);
        queued = List.copyOf(queued);
    }

    /**
     * A job under way.
     *
     * @param opening whether it stands at a place where it is only made playable
     * @param remainingSeconds as it estimates itself; empty while it cannot
     */
    record Running(UUID group, boolean opening, Optional<Double> remainingSeconds, double elapsedSeconds) {
        static Running of(Row row) {
            return new Running(
                    row.getUUID("group_id"),
                    row.getBoolean("opening"),
                    Optional.ofNullable(row.getDouble("remaining")),
                    row.getDouble("elapsed"));
        }
    }

    /** How many jobs of a group wait. */
    record Queued(UUID group, long jobs) {
        static Queued of(Row row) {
            return new Queued(row.getUUID("group_id"), row.getLong("jobs"));
        }
    }

    /**
     * The seconds until the first so many jobs of the group's line start, in their order; fewer where that is unknown.
     *
     * @param jobs how many wait, or would
     */
    List<Long> startsOf(UUID group, long jobs) {
        var course = new Course(this, group, jobs);
        var starts = new ArrayList<Long>();
        for (var steps = 0; steps < HORIZON && starts.size() < jobs; steps++) {
            var turn = course.next();
            if (turn.isEmpty()) {
                break;
            }
            turn.filter(next -> next.group().equals(group)).ifPresent(next -> starts.add(Math.round(next.seconds())));
        }
        return starts;
    }

    /** The seconds until the job at this position of its group's line, from 1, starts; empty where that is unknown. */
    Optional<Long> startOf(UUID group, long position) {
        return startsOf(group, position).stream().skip(position - 1).findFirst();
    }

    /** When a job under way ends, in seconds; infinite while unknown. */
    double end(Running job) {
        return job.remainingSeconds.orElseGet(
                () -> Math.max(0, meanSeconds.orElse(Double.POSITIVE_INFINITY) - job.elapsedSeconds));
    }
}
