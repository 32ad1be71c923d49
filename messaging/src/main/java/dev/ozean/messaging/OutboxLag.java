package dev.ozean.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How long the oldest event has waited to be sent; 0 while none waits. The delay that {@link OutboxPublisher} measures
 * is of events that were sent, and says nothing of a relay that stands still.
 */
@ApplicationScoped
class OutboxLag {
    // The rows stand in the order of their insertion, so this looks at one of them however many there are.
    private static final String READ = """
            select coalesce((
                select greatest(extract(epoch from now() - created_at), 0) from outbox order by position limit 1
            ), 0)::float8 as seconds""";

    /** An old figure looks like a good one, so it says when it was read. */
    private record Seen(double lagSeconds, double atSeconds) {}

    private final AtomicReference<Seen> seen;
    private final Pool pool;
    private final MeterRegistry meters;

    OutboxLag(@ReactiveDataSource("system") Pool pool, MeterRegistry meters) {
        this.pool = pool;
        this.meters = meters;
        seen = new AtomicReference<>(new Seen(0, now()));
        Gauge.builder("ozean.messaging.outbox.lag", seen, now -> now.get().lagSeconds())
                .description("how long the oldest event has waited to be sent to Kafka")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder(
                        "ozean.messaging.outbox.read.timestamp",
                        seen,
                        now -> now.get().atSeconds())
                .description("when the database last said so, since 1970; at first, when this instance started")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "10s")
    Uni<Void> read() {
        return pool.query(READ)
                .execute()
                .invoke(rows -> seen.set(new Seen(rows.iterator().next().getDouble("seconds"), now())))
                .replaceWithVoid();
    }

    private double now() {
        return meters.config().clock().wallTime() / 1000.0;
    }
}
