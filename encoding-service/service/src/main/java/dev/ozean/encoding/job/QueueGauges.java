package dev.ozean.encoding.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

/** How long the queue is and how old, over all groups: what an autoscaler and an alert look at. */
@ApplicationScoped
class QueueGauges {
    // Since when somebody may take it: what was handed back, and a lost worker's job, since its lease has ended.
    // The others of a group that is paused wait because somebody wants it so.
    private static final String READ = """
            select count(*) filter (where status = 'queued') as queued,
                   count(*) filter (where status = 'processing') as processing,
                   count(*) filter (where status = 'retrying') as retrying,
                   %s, %s, %s
            from (
                select status, priority,
                       case when status = 'processing' then lease_until when paused_at is null then %s end as since
                from jobs left join queue_pauses using (group_id)
                where status in ('queued', 'processing', 'retrying')) as active""".formatted(oldest("urgent"), oldest("normal"), oldest("bulk"), Order.SINCE);

    private record Seen(long queued, long processing, long retrying, double urgent, double normal, double bulk) {
        static final Seen NOTHING = new Seen(0, 0, 0, 0, 0, 0);

        static Seen of(Row row) {
            return new Seen(
                    row.getLong("queued"),
                    row.getLong("processing"),
                    row.getLong("retrying"),
                    row.getDouble("urgent"),
                    row.getDouble("normal"),
                    row.getDouble("bulk"));
        }
    }

    private final AtomicReference<Seen> seen = new AtomicReference<>(Seen.NOTHING);
    private final Pool pool;

    QueueGauges(@ReactiveDataSource("system") Pool pool, MeterRegistry meters) {
        this.pool = pool;
        List.of(
                        jobs("queued", Seen::queued),
                        jobs("processing", Seen::processing),
                        jobs("retrying", Seen::retrying),
                        age("urgent", Seen::urgent),
                        age("normal", Seen::normal),
                        age("bulk", Seen::bulk))
                .forEach(gauge -> gauge.register(meters));
    }

    @Scheduled(every = "10s")
    Uni<Void> read() {
        return pool.query(READ)
                .execute()
                .invoke(rows -> seen.set(Seen.of(rows.iterator().next())))
                .replaceWithVoid();
    }

    private Gauge.Builder<?> jobs(String status, ToDoubleFunction<Seen> count) {
        return Gauge.builder("ozean.encoding.jobs", seen, now -> count.applyAsDouble(now.get()))
                .tag("status", status);
    }

    private Gauge.Builder<?> age(String priority, ToDoubleFunction<Seen> seconds) {
        return Gauge.builder("ozean.encoding.queue.age", seen, now -> seconds.applyAsDouble(now.get()))
                .description("how long the oldest job has waited that may be taken")
                .baseUnit("seconds")
                .tag("priority", priority);
    }

    private static String oldest(String priority) {
        return """
                coalesce(extract(epoch from now() - min(since) filter (
                    where since <= now() and priority = '%s')), 0)::float8 as %s""".formatted(priority, priority);
    }
}
