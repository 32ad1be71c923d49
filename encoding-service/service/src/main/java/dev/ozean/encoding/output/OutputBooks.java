package dev.ozean.encoding.output;

import dev.ozean.storage.Books;
import dev.ozean.storage.Folder;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * What the rows say of the streams' bucket. Every folder has its row before its first byte, until it is swept: one without
 * a row was never of this database, or of a later state of it than the one that was restored.
 */
@ApplicationScoped
class OutputBooks implements Books {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KNOWN = """
            select left(playlist, - length('master.m3u8')) as folder from outputs
            where playlist in (select folder || 'master.m3u8' from unnest($1::varchar[]) folder)""";
    private static final String ABSENT = """
            select playlist as key, group_id from outputs
            where announced and remove_from is null
              and playlist > $1 and ($2 = '' or playlist <= $2) and playlist <> all($3::varchar[])
            order by playlist limit $4""";

    // After this no claim of the job gets the folder's number any more, as a restored database might give it again.
    private static final String SPEND =
            "update jobs set fence = $2 where id = $1 and fence < $2 and status <> 'processing'";
    private static final String ADOPT = """
            insert into outputs (job_id, fence, group_id, video_id, announced, remove_from)
            select $1::uuid, $2::bigint, $3::uuid, $4::uuid, false, now()
            where not exists (select from jobs where id = $1 and status = 'processing')
            on conflict do nothing""";

    private final Pool pool;
    private final OutputConfig config;

    OutputBooks(@ReactiveDataSource("system") Pool pool, OutputConfig config) {
        this.pool = pool;
        this.config = config;
    }

    @Override
    public String known() {
        return KNOWN;
    }

    @Override
    public String absent() {
        return ABSENT;
    }

    /** Somebody may play a stream for so long after it was replaced. */
    @Override
    public Duration youngest() {
        return config.replacedAfter();
    }

    /**
     * The folder gets a row after all, whose time has come: the {@link Sweeper} removes it, and looks again later. While
     * a worker has the job, it stays.
     */
    @Override
    public boolean giveUp(Folder folder) {
        return OutputFolder.of(folder.name()).map(this::adopt).orElse(false);
    }

    private boolean adopt(OutputFolder folder) {
        return pool.withTransaction(connection -> adopt(connection, folder))
                .await()
                .atMost(PATIENCE);
    }

    private static Uni<Boolean> adopt(SqlConnection connection, OutputFolder folder) {
        return connection
                .preparedQuery(SPEND)
                .execute(Tuple.of(folder.jobId(), folder.fence()))
                .chain(() -> connection
                        .preparedQuery(ADOPT)
                        .execute(Tuple.of(folder.jobId(), folder.fence(), folder.groupId(), folder.videoId())))
                .map(rows -> rows.rowCount() > 0);
    }
}
