package dev.ozean.messaging;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets the ids of events that no topic keeps any more. */
@ApplicationScoped
class InboxRetention {
    private static final String FORGET = "delete from inbox where seen_at < now() - make_interval(secs => $1)";

    private final Pool pool;
    private final MessagingConfig.InboxConfig config;

    InboxRetention(@ReactiveDataSource("system") Pool pool, MessagingConfig config) {
        this.pool = pool;
        this.config = config.inbox();
    }

    @Scheduled(every = "6h", delayed = "10m")
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of((double) config.retention().toSeconds()))
                .replaceWithVoid();
    }
}
