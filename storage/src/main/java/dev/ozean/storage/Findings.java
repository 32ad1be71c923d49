package dev.ozean.storage;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What stands in the accounts. */
@ApplicationScoped
class Findings {
    // What a job or an upload changes while it is looked at is found once, and not again by the next walk.
    private static final String CONFIRMED = "first_pass < last_pass";
    private static final String DUE = """
            select kind, name, group_id, objects, bytes from storage_findings
            where kind <> 'missing_object' and group_id is not null and %s
              and first_seen <= now() - make_interval(secs => $1) and newest <= now() - make_interval(secs => $2)
            order by first_seen limit $3""".formatted(CONFIRMED);
    private static final String FORGET = "delete from storage_findings where kind = $1 and name = $2";
    private static final String TOTALS = """
            select coalesce(sum(bytes) filter (where kind <> 'missing_object'), 0)::bigint as unknown_bytes,
                   coalesce(sum(objects) filter (where kind <> 'missing_object'), 0)::bigint as unknown_objects,
                   count(*) filter (where kind <> 'missing_object') as unknown_folders,
                   count(*) filter (where kind = 'missing_object') as missing_objects,
                   (select extract(epoch from finished_at)::float8 from storage_pass) as finished_at
            from storage_findings where %s""".formatted(CONFIRMED);

    private final Pool pool;

    Findings(@ReactiveDataSource("system") Pool pool) {
        this.pool = pool;
    }

    /**
     * Something that no row names.
     *
     * @param name a folder, or the key of an upload that was begun
     * @param folder itself, or the one in which the upload was begun
     */
    record Finding(String kind, String name, Folder folder, long objects, long bytes) {
        private static Finding of(Row row) {
            var kind = row.getString("kind");
            var name = row.getString("name");
            var folder = kind.equals("unknown_upload")
                    ? Folder.of(name)
                    : new Folder(name, Optional.of(row.getUUID("group_id")));
            return new Finding(kind, name, folder, row.getLong("objects"), row.getLong("bytes"));
        }
    }

    /** What was found by two walks at least, and when the last whole one ended, in seconds of the Unix epoch. */
    record Totals(long unknownBytes, long unknownObjects, long unknownFolders, long missingObjects, double finishedAt) {
        static final Totals NONE = new Totals(0, 0, 0, 0, Instant.now().getEpochSecond());
    }

    /** What may go by now, oldest first; nothing whose name is not of our making. */
    List<Finding> due(AccountingConfig config, int limit) {
        return Rows.of(
                pool.preparedQuery(DUE)
                        .execute(Tuple.of(
                                (double) config.reportAge().toSeconds(),
                                (double) config.minAge().toSeconds(),
                                limit)),
                Finding::of);
    }

    void forget(Finding finding) {
        Rows.await(pool.preparedQuery(FORGET).execute(Tuple.of(finding.kind(), finding.name())));
    }

    Totals totals() {
        return Rows.of(
                        pool.query(TOTALS).execute(),
                        row -> new Totals(
                                row.getLong("unknown_bytes"),
                                row.getLong("unknown_objects"),
                                row.getLong("unknown_folders"),
                                row.getLong("missing_objects"),
                                row.getDouble("finished_at")))
                .getFirst();
    }
}
