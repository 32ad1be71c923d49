package dev.ozean.encoding.job;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An instance that encodes, as its last sign of life told.
 *
 * @param slots its places for whole jobs
 * @param openings its places beside them for jobs that are only made playable
 * @param paused whether it takes no new jobs, by itself or because the house is drained
 * @param lost whether it was not seen for longer than a worker is silent
 * @param running the jobs that it holds, of all groups
 */
record KnownWorker(
        String name, long slots, long openings, boolean paused, boolean lost, long seenSecondsAgo, long running) {

    /** What a worker does. */
    @Schema(name = "WorkerState")
    enum State {
        working,
        idle,
        draining,
        lost
    }

    static KnownWorker of(Row row) {
        return new KnownWorker(
                row.getString("instance"),
                row.getInteger("slots"),
                row.getInteger("openings"),
                row.getBoolean("paused"),
                row.getBoolean("lost"),
                row.getLong("seen"),
                row.getLong("running"));
    }

    /** The places of all for whole jobs that may be taken when they are free. */
    static long places(List<KnownWorker> workers) {
        return workers.stream()
                .filter(worker -> !worker.lost && !worker.paused)
                .mapToLong(KnownWorker::slots)
                .sum();
    }

    State state() {
        if (lost) {
            return State.lost;
        }
        if (paused) {
            return State.draining;
        }
        return running > 0 ? State.working : State.idle;
    }
}
