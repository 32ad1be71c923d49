package dev.ozean.analytics.figure;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Drops figures whose video the catalogue never told of: nobody could see them. */
@ApplicationScoped
class Waiting {
    private static final String DROP = """
            delete from daily_figures f
            where f.day < current_date - make_interval(secs => $1)
            and not exists (select from videos v where v.id = f.video_id and v.group_id = f.group_id)""";

    private final Pool pool;
    private final FigureConfig config;

    Waiting(@ReactiveDataSource("system") Pool pool, FigureConfig config) {
        this.pool = pool;
        this.config = config;
    }

    @Scheduled(every = "24h", delayed = "10m")
    Uni<Void> drop() {
        return pool.preparedQuery(DROP)
                .execute(Tuple.of((double) config.awaitVideo().toSeconds()))
                .replaceWithVoid();
    }
}
