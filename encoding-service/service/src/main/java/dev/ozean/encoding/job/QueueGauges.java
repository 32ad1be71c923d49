package dev.ozean.encoding.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/** How long the queue is and how old, over all groups: what an autoscaler and an alert look at. */
@ApplicationScoped
class QueueGauges {
    private static final String READ = """
            select count(*) filter (where status = 'queued') as queued,
                   count(*) filter (where status = 'processing') as processing,
                   count(*) filter (where status = 'retrying') as retrying,
                   coalesce(extract(epoch from now() - min(queued_at) filter (where status = 'queued')), 0)::float8
                       as age
            from jobs where status in ('queued', 'processing', 'retrying')""";

    private record Seen(long queued, long processing, long retrying, double age) {
        static Seen of(Row row) {
            return new Seen(
                    row.getLong("queued"), row.getLong("processing"), row.getLong("retrying"), row.getDouble("age"));
        }
    }

    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(0, 0, 0, 0));
    private final Pool pool;

    QueueGauges(@ReactiveDataSource("system") Pool pool, MeterRegistry meters) {
        this.pool = pool;
        Gauge.builder("ozean.encoding.jobs", seen, now -> now.get().queued())
                .tag("status", "queued")
                .register(meters);
        Gauge.builder("ozean.encoding.jobs", seen, now -> now.get().processing())
                .tag("status", "processing")
                .register(meters);
        Gauge.builder("ozean.encoding.jobs", seen, now -> now.get().retrying())
                .tag("status", "retrying")
                .register(meters);
        Gauge.builder("ozean.encoding.queue.age", seen, now -> now.get().age())
                .description("how long the oldest job has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "10s")
    Uni<Void> read() {
        return pool.query(READ)
                .execute()
                .invoke(rows -> seen.set(Seen.of(rows.iterator().next())))
                .replaceWithVoid();
    }
}
