package dev.ozean.encoding.worker;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells that this instance is alive, and how many jobs it takes. */
@ApplicationScoped
class Registry {
    private static final String SIGN = """
            insert into workers (instance, slots, openings, paused, seen_at) values ($1, $2, $3, $4, now())
            on conflict (instance) do update
            set slots = excluded.slots, openings = excluded.openings, paused = excluded.paused,
                seen_at = excluded.seen_at""";
    private static final String FORGET = "delete from workers where seen_at < now() - interval '1 day'";

    private final Pool pool;
    private final WorkerConfig config;

    Registry(@ReactiveDataSource("system") Pool pool, WorkerConfig config) {
        this.pool = pool;
        this.config = config;
    }

    @Scheduled(every = "10s")
    Uni<Void> sign() {
        return config.enabled()
                ? pool.preparedQuery(SIGN)
                        .execute(Tuple.of(config.instance(), config.concurrent(), config.openings(), config.paused()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    @Scheduled(every = "6h", delayed = "5m")
    Uni<Void> forget() {
        return pool.query(FORGET).execute().replaceWithVoid();
    }
}
