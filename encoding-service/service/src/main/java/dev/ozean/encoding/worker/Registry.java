package dev.ozean.encoding.worker;

import dev.ozean.messaging.Db;
import io.quarkus.logging.Log;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Tells that this instance is alive, and how many jobs it takes. */
@ApplicationScoped
class Registry {
    private static final String SIGN = """
            insert into workers (instance, slots, openings, paused, seen_at) values ($1, $2, $3, $4, now())
            on conflict (instance) do update
            set slots = excluded.slots, openings = excluded.openings, paused = excluded.paused,
                seen_at = excluded.seen_at""";
    private static final String SIGN_OFF = "delete from workers where instance = $1";
    private static final String FORGET = "delete from workers where seen_at < now() - interval '1 day'";

    private static final Duration LAST_WORD = Duration.ofSeconds(1);

    private final Pool pool;
    private final WorkerConfig config;
    private volatile boolean stopping;

    Registry(@ReactiveDataSource("system") Pool pool, WorkerConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Four times as often as it has to be seen, so that a slow moment of the database loses no worker. */
    @Scheduled(every = "5s")
    Uni<Void> sign() {
        return config.enabled() && !stopping
                ? pool.preparedQuery(SIGN)
                        .execute(Tuple.of(config.instance(), config.concurrent(), config.openings(), config.paused()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** Who stops is not lost. */
    void signOff(@Observes ShutdownEvent event) {
        stopping = true;
        try {
            Db.await(() -> pool.preparedQuery(SIGN_OFF)
                    .execute(Tuple.of(config.instance()))
                    .ifNoItem()
                    .after(LAST_WORD)
                    .fail());
        } catch (RuntimeException e) {
            Log.warnf("this instance will pass for a lost one: %s", e.getMessage());
        }
    }

    @Scheduled(every = "6h", delayed = "5m")
    Uni<Void> forget() {
        return pool.query(FORGET).execute().replaceWithVoid();
    }
}
