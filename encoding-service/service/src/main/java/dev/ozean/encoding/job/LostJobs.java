package dev.ozean.encoding.job;

import dev.ozean.messaging.InGroup;
import io.quarkus.logging.Log;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Fails the jobs that lost one worker too many, also where no worker has a place or leave to take them over. */
@ApplicationScoped
class LostJobs {
    // From the database's own return on, workers have time to say that they live. What is in hand here lives: what
    // became of it while nobody could say so, its heart knows.
    private static final String FIND = """
            select id, group_id from jobs
            where status = 'processing' and lease_until < now() and lease_owner is not null and id <> all($3)
                and takeovers + 1 >= $1
                and pg_postmaster_start_time() < now() - make_interval(secs => $2)
            order by lease_until limit 100""";

    private final Pool pool;
    private final JobRepository jobs;
    private final Ending ending;
    private final InGroup inGroup;
    private final JobConfig config;
    private final Tally tally;
    private final InHand inHand;

    LostJobs(
            @ReactiveDataSource("system") Pool pool,
            JobRepository jobs,
            Ending ending,
            InGroup inGroup,
            JobConfig config,
            Tally tally,
            InHand inHand) {
        this.pool = pool;
        this.jobs = jobs;
        this.ending = ending;
        this.inGroup = inGroup;
        this.config = config;
        this.tally = tally;
        this.inHand = inHand;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> fail() {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(
                        config.maxTakeovers(),
                        config.leaseSeconds(),
                        inHand.jobs().toArray(UUID[]::new)))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(this::fail)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> fail(Row row) {
        var id = row.getUUID("id");
        return inGroup.run(row.getUUID("group_id"), () -> fail(id))
                .invoke(ended -> ended.ifPresent(job -> {
                    tally.workerLost();
                    tally.failed(job, Setback.WORKER_LOST);
                }))
                .replaceWithVoid()
                // One that cannot be ended now does not hold up the others.
                .onFailure()
                .invoke(failure ->
                        Log.warnf("job=%s lost its workers and is ended later: %s", id, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Its worker may have come back since, or another have taken it. */
    private Uni<Optional<Job>> fail(UUID id) {
        return jobs.locked(id)
                .chain(found -> jobs.now()
                        .chain(now -> found.filter(job -> job.isLostForGood(config.maxTakeovers(), now))
                                .map(job -> ending.fail(job, Setback.WORKER_LOST, now)
                                        .map(Optional::of))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }
}
