package dev.ozean.encoding.output;

import dev.ozean.encoding.storage.Streams;
import dev.ozean.messaging.InGroup;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** Removes the folders whose time has come, of any group. */
@ApplicationScoped
class Sweeper {
    // Whoever takes a folder has it for a while; if it dies over it, another goes on.
    private static final String TAKE = """
            update outputs set remove_from = now() + interval '15 minutes'
            where (job_id, fence) in (
                select job_id, fence from outputs where remove_from <= now()
                order by remove_from limit 10 for update skip locked)
            returning group_id, video_id, job_id, fence, swept""";
    private static final String AGAIN = """
            update outputs set swept = 1, remove_from = now() + :pause * interval '1 second'
            where job_id = :job and fence = :fence""";
    private static final String FORGET = "delete from outputs where job_id = :job and fence = :fence";

    private final Pool pool;
    private final Streams streams;
    private final InGroup inGroup;
    private final OutputConfig config;

    Sweeper(@ReactiveDataSource("system") Pool pool, Streams streams, InGroup inGroup, OutputConfig config) {
        this.pool = pool;
        this.streams = streams;
        this.inGroup = inGroup;
        this.config = config;
    }

    /** One folder that may go. */
    private record Due(OutputFolder folder, boolean sweptBefore) {
        static Due of(Row row) {
            var folder = new OutputFolder(
                    row.getUUID("group_id"), row.getUUID("video_id"), row.getUUID("job_id"), row.getLong("fence"));
            return new Due(folder, row.getInteger("swept") > 0);
        }
    }

    @Scheduled(every = "{ozean.output.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        try {
            take().forEach(this::remove);
        } catch (RuntimeException e) {
            Log.warnf("folders will be removed later: %s", e.getMessage());
        }
    }

    /** One that cannot be removed now does not hold up the others. */
    private void remove(Due due) {
        try {
            streams.remove(due.folder().prefix());
            await(() -> done(due));
            Log.infof("removed %s", due.folder().prefix());
        } catch (RuntimeException e) {
            Log.warnf("%s will be removed later: %s", due.folder().prefix(), e.getMessage());
        }
    }

    private List<Due> take() {
        return await(() -> pool.query(TAKE)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Due::of)
                        .toList()));
    }

    private Uni<Void> done(Due due) {
        return inGroup.run(
                due.folder().groupId(),
                () -> Panache.getSession()
                        .chain(session -> {
                            var query = due.sweptBefore()
                                    ? session.createNativeQuery(FORGET)
                                    : session.createNativeQuery(AGAIN).setParameter("pause", (double)
                                            config.secondSweep().toSeconds());
                            return query.setParameter("job", due.folder().jobId())
                                    .setParameter("fence", due.folder().fence())
                                    .executeUpdate();
                        })
                        .replaceWithVoid());
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }
}
