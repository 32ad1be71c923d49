package dev.ozean.encoding.output;

import dev.ozean.encoding.storage.Streams;
import dev.ozean.messaging.Db;
import dev.ozean.messaging.InGroup;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** Removes the folders, and parts of folders, whose time has come, of any group. */
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
    private static final String TAKE_DROPPED = """
            update dropped_renditions set remove_from = now() + interval '15 minutes'
            where (job_id, fence, rendition) in (
                select job_id, fence, rendition from dropped_renditions where remove_from <= now()
                order by remove_from limit 10 for update skip locked)
            returning group_id, video_id, job_id, fence, rendition""";
    private static final String FORGET_DROPPED =
            "delete from dropped_renditions where job_id = :job and fence = :fence and rendition = :rendition";

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

    /** What may go. */
    private sealed interface Due {
        OutputFolder folder();

        /** Without a slash at the end. */
        String prefix();
    }

    private record Whole(OutputFolder folder, boolean sweptBefore) implements Due {
        static Due of(Row row) {
            return new Whole(folderOf(row), row.getInteger("swept") > 0);
        }

        @Override
        public String prefix() {
            return folder.prefix();
        }
    }

    /** One rendition of a folder that stays. Its run had stored all of it, so that nothing can come after. */
    private record Dropped(OutputFolder folder, String rendition) implements Due {
        static Due of(Row row) {
            return new Dropped(folderOf(row), row.getString("rendition"));
        }

        @Override
        public String prefix() {
            return folder.prefix() + "/" + rendition;
        }
    }

    @Scheduled(every = "{ozean.output.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        try {
            take(TAKE, Whole::of).forEach(this::remove);
            take(TAKE_DROPPED, Dropped::of).forEach(this::remove);
        } catch (RuntimeException e) {
            Log.warnf("folders will be removed later: %s", e.getMessage());
        }
    }

    /** One that cannot be removed now does not hold up the others. */
    private void remove(Due due) {
        try {
            streams.remove(due.prefix());
            Db.await(() -> done(due));
            Log.infof("removed %s", due.prefix());
        } catch (RuntimeException e) {
            Log.warnf("%s will be removed later: %s", due.prefix(), e.getMessage());
        }
    }

    private List<Due> take(String sql, Function<Row, Due> due) {
        return Db.await(() -> pool.query(sql)
                .execute()
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false).map(due).toList()));
    }

    private Uni<Void> done(Due due) {
        return inGroup.run(
                due.folder().groupId(),
                () -> Panache.getSession()
                        .chain(session -> note(session, due)
                                .setParameter("job", due.folder().jobId())
                                .setParameter("fence", due.folder().fence())
                                .executeUpdate())
                        .replaceWithVoid());
    }

    private Mutiny.Query<?> note(Mutiny.Session session, Due due) {
        return switch (due) {
            case Whole whole when whole.sweptBefore() -> session.createNativeQuery(FORGET);
            case Whole _ ->
                session.createNativeQuery(AGAIN)
                        .setParameter("pause", (double) config.secondSweep().toSeconds());
            case Dropped dropped ->
                session.createNativeQuery(FORGET_DROPPED).setParameter("rendition", dropped.rendition());
        };
    }

    private static OutputFolder folderOf(Row row) {
        return new OutputFolder(
                row.getUUID("group_id"), row.getUUID("video_id"), row.getUUID("job_id"), row.getLong("fence"));
    }
}
