package dev.ozean.analytics.figure;

import dev.ozean.messaging.InGroup;
import dev.ozean.messaging.Outbox;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Tells changed figures every few seconds instead of with each sample.
 *
 * <p>That a figure is told, and the event that tells it, are one transaction: a crash leaves both or none, and what
 * was not told is found again by its version.
 */
@ApplicationScoped
class Telling {
    private static final String GROUPS = """
            select distinct f.group_id
            from daily_figures f join videos v on v.id = f.video_id and v.group_id = f.group_id and not v.deleted
            where f.told_version < f.version""";

    private final Pool pool;
    private final InGroup inGroup;
    private final FigureRepository figures;
    private final Outbox outbox;
    private final FigureConfig config;

    Telling(
            @ReactiveDataSource("system") Pool pool,
            InGroup inGroup,
            FigureRepository figures,
            Outbox outbox,
            FigureConfig config) {
        this.pool = pool;
        this.inGroup = inGroup;
        this.figures = figures;
        this.outbox = outbox;
        this.config = config;
    }

    @Scheduled(every = "${ozean.analytics.figures.tell-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        return groups().chain(groups -> groups.stream()
                .map(this::tellOf)
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next)));
    }

    private Uni<List<UUID>> groups() {
        return pool.query(GROUPS)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("group_id"))
                        .toList());
    }

    private Uni<Void> tellOf(UUID group) {
        return inGroup.run(group, () -> figures.tell(config.batch()).chain(this::tellAll));
    }

    private Uni<Void> tellAll(List<DailyFigure> changed) {
        return changed.stream()
                .map(figure -> outbox.add(figure.changed()))
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next));
    }
}
