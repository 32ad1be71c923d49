package dev.ozean.encoding.job;

import dev.ozean.encoding.protocol.Work;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Takes the next job of any group for a worker, by the database's clock. */
@ApplicationScoped
public class Claims {
    private static final String CLAIM = """
            update jobs
            set claimed_at = now(), attempt = case when status = 'processing' then attempt else attempt + 1 end,
                takeovers = takeovers + case when lease_owner is null then 0 else 1 end, taken_from = lease_owner,
                started_at = case when status = 'processing' then started_at end,
                status = 'processing', next_retry_at = null, fence = fence + 1,
                lease_owner = $1, lease_until = now() + make_interval(secs => $2), heartbeat_at = now(), opening = $3
            where id = (%s)
            returning id, group_id, video_id, generation, fence, attempt, takeovers, master_key, opening,
                playable_millis, taken_from""";

    private final Pool pool;
    private final Order order;
    private final JobConfig config;
    private final Tally tally;

    Claims(@ReactiveDataSource("system") Pool pool, Order order, JobConfig config, Tally tally) {
        this.pool = pool;
        this.order = order;
        this.config = config;
        this.tally = tally;
    }

    /**
     * @param work {@link Work#OPENING} takes only a job of which nothing can be watched yet
     * @param own the jobs that this worker has under way: whatever became of their leases, it is not lost
     */
    public Uni<Optional<Claim>> next(String worker, Work work, Collection<UUID> own) {
        return pool.preparedQuery(CLAIM.formatted(order.next(work)))
                .execute(Tuple.of(worker, config.leaseSeconds(), work == Work.OPENING, own.toArray(UUID[]::new)))
                .map(Claims::claim)
                .invoke(claim -> claim.flatMap(Claim::lostWorker).ifPresent(_ -> tally.workerLost()));
    }

    private static Optional<Claim> claim(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(Claim::of).findFirst();
    }
}
