package dev.ozean.analytics.viewing;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets sessions that can send no more sample that counts. */
@ApplicationScoped
class Forgetting {
    private static final String FORGET = "delete from viewings where last_at < now() - make_interval(secs => $1)";

    private final Pool pool;
    private final ViewingConfig config;

    Forgetting(@ReactiveDataSource("system") Pool pool, ViewingConfig config) {
        this.pool = pool;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "5m")
    Uni<Void> forget() {
        // Kept longer by the skew that a sample's clock may have.
        var seconds = (double) config.remembered().plus(config.clockSkew()).toSeconds();
        return pool.preparedQuery(FORGET).execute(Tuple.of(seconds)).replaceWithVoid();
    }
}
