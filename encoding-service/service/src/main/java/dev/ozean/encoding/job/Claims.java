package dev.ozean.encoding.job;

import dev.ozean.encoding.protocol.Work;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Takes the next job of any group for a worker, by the database's clock. */
@ApplicationScoped
public class Claims {
    private static final String CLAIM = """
            update jobs
            set claimed_at = now(), attempt = case when status = 'processing' then attempt else attempt + 1 end,
                takeovers = case when status = 'processing' then takeovers + 1 else 0 end,
                started_at = case when status = 'processing' then started_at end,
                status = 'processing', next_retry_at = null, fence = fence + 1,
                lease_owner = $1, lease_until = now() + make_interval(secs => $2), heartbeat_at = now(), opening = $3
            where id = (%s)
            returning id, group_id, video_id, generation, fence, attempt, takeovers, master_key, master_size_bytes,
                opening, playable_millis""";

    // The lease has ended, and this was no death of a worker. The fence keeps a heartbeat that is still on its way from
    // renewing it.
    private static final String RELEASE = """
            update jobs set lease_until = now() - interval '1 second', takeovers = takeovers - 1, fence = fence + 1
            where id = $1 and fence = $2 and status = 'processing'""";

    private final Pool pool;
    private final Order order;
    private final JobConfig config;
    private final Counter expired;

    Claims(@ReactiveDataSource("system") Pool pool, Order order, JobConfig config, MeterRegistry meters) {
        this.pool = pool;
        this.order = order;
        this.config = config;
        this.expired = Counter.builder("ozean.encoding.leases.expired")
                .description("jobs that were taken over from a worker that was lost")
                .register(meters);
    }

    /** @param work {@link Work#OPENING} takes only a job of which nothing can be watched yet */
    public Uni<Optional<Claim>> next(String worker, Work work) {
        return pool.preparedQuery(CLAIM.formatted(order.next(work)))
                .execute(Tuple.of(worker, (double) config.lease().toMillis() / 1000, work == Work.OPENING))
                .map(rows -> claim(rows, worker))
                .invoke(claim -> claim.filter(taken -> taken.takeovers() > 0).ifPresent(_ -> expired.increment()));
    }

    /** Hands the job back, for any worker to go on with at once. */
    public Uni<Void> release(Claim claim) {
        return pool.preparedQuery(RELEASE)
                .execute(Tuple.of(claim.jobId(), claim.fence()))
                .replaceWithVoid();
    }

    private static Optional<Claim> claim(RowSet<Row> rows, String worker) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> Claim.of(row, worker))
                .findFirst();
    }
}
