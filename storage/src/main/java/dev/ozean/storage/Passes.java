package dev.ozean.storage;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How far the walk through the bucket is, and what it found, in one transaction a step. */
@ApplicationScoped
class Passes {
    // Longer than any step takes, with all tries of its calls.
    private static final String CLAIMED = "claimed_until = now() + interval '10 minutes'";
    private static final String BEGIN = """
            update storage_pass
            set number = case when cursor is null then number + 1 else number end,
                started_at = case when cursor is null then now() else started_at end,
                cursor = coalesce(cursor, ''), %s
            where claimed_until < now()
              and (cursor is not null or started_at <= now() - make_interval(secs => $1))
            returning number, cursor""".formatted(CLAIMED);
    private static final String MOVE =
            "update storage_pass set cursor = $3, %s where number = $1 and cursor = $2".formatted(CLAIMED);
    private static final String LEAVE =
            "update storage_pass set claimed_until = '-infinity' where number = $1 and cursor = $2";
    private static final String END = """
            update storage_pass set cursor = null, finished_at = now(), claimed_until = '-infinity'
            where number = $1 and cursor = $2""";
    // A folder may go on over several steps, whose counts are added up. An upload is counted once, however often the
    // end of a walk is taken up again.
    private static final String FOUND = """
            insert into storage_findings as line
                (kind, name, group_id, objects, bytes, newest, first_pass, last_pass)
            values ($1, $2, $3, $4, $5, $6, $7, $7)
            on conflict (kind, name) do update set
                objects = excluded.objects
                    + case when line.kind = 'unknown_object' and line.last_pass = $7 then line.objects else 0 end,
                bytes = excluded.bytes
                    + case when line.kind = 'unknown_object' and line.last_pass = $7 then line.bytes else 0 end,
                newest = greatest(line.newest, excluded.newest),
                last_seen = now(), last_pass = $7""";
    private static final String SETTLED = "delete from storage_findings where last_pass < $1";

    private final Pool pool;

    Passes(@ReactiveDataSource("system") Pool pool) {
        this.pool = pool;
    }

    /** Another process went on with the walk. */
    static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The walk that is due, or was left by one that died, for this process alone. */
    Optional<Pass> begin(Duration every) {
        return Rows.of(
                        pool.preparedQuery(BEGIN).execute(Tuple.of((double) every.toMillis() / 1000)),
                        row -> new Pass(row.getLong("number"), row.getString("cursor")))
                .stream()
                .findFirst();
    }

    /**
     * Writes down what was found up to the key {@code end}.
     *
     * @throws TakenOver if another process has moved on from there
     */
    Pass note(Pass pass, String end, List<Entry> found) {
        Rows.await(pool.withTransaction(
                connection -> held(connection, MOVE, Tuple.of(pass.number(), pass.cursor(), end))
                        .chain(() -> write(connection, pass, found))));
        return pass.at(end);
    }

    /** Lets another go on at once. */
    void leave(Pass pass) {
        Rows.await(pool.preparedQuery(LEAVE).execute(Tuple.of(pass.number(), pass.cursor())));
    }

    /** The walk is whole: what it did not find again has settled. */
    void end(Pass pass) {
        Rows.await(pool.withTransaction(connection -> held(connection, END, Tuple.of(pass.number(), pass.cursor()))
                .chain(() -> connection.preparedQuery(SETTLED).execute(Tuple.of(pass.number())))));
    }

    private static Uni<Void> held(SqlConnection connection, String sql, Tuple parameters) {
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new TakenOver();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> write(SqlConnection connection, Pass pass, List<Entry> found) {
        return found.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(FOUND)
                        .executeBatch(
                                found.stream().map(entry -> entry.in(pass)).toList())
                        .replaceWithVoid();
    }
}
