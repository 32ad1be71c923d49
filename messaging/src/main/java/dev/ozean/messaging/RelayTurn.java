package dev.ozean.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** The right to relay, held as an advisory lock by one database connection, which also listens for the doorbell. */
final class RelayTurn implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // A turn whose holder hangs, or was cut off without a word, would hold up the events of all replicas: PostgreSQL
    // keeps a session for hours after its client is gone. A turn that is cut off while it waits for Kafka is taken
    // again, and what was sent by then is sent once more.
    private static final String SILENCE = "select set_config('idle_session_timeout', $1, false)";
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('outbox relay'))";
    private static final String NEXT = """
            select position, id, type, key, data, traceparent, created_at
            from outbox order by position limit $1""";
    private static final String DELETE = "delete from outbox where position = any($1)";

    private final SqlConnection connection;
    private final Semaphore doorbell = new Semaphore(0);

    private RelayTurn(SqlConnection connection) {
        this.connection = connection;
    }

    /** Another replica has the turn. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param silence after which the turn is lost: longer than the pauses between two looks at the outbox
     * @throws Taken while another connection holds the lock
     */
    static RelayTurn take(Pool pool, Duration silence) {
        var turn = new RelayTurn(connection(pool));
        try {
            turn.lockAndListen(silence);
            return turn;
        } catch (RuntimeException failure) {
            turn.close();
            throw failure;
        }
    }

    /** One that comes when nobody waits for it any more goes back, or the pool would count it as used for ever. */
    private static SqlConnection connection(Pool pool) {
        var asked = pool.getConnection().memoize().indefinitely();
        try {
            return await(asked);
        } catch (RuntimeException failure) {
            asked.subscribe().with(SqlConnection::closeAndForget, _ -> {});
            throw failure;
        }
    }

    private void lockAndListen(Duration silence) {
        if (!await(connection.query(LOCK).execute()).iterator().next().getBoolean(0)) {
            throw new Taken();
        }
        // The lock and the notifications are the session's: it must end with this turn, not go back to the pool.
        PgConnection.cast(connection).notificationHandler(_ -> doorbell.release());
        connection.closeHandler(doorbell::release);
        await(connection.query("listen outbox").execute());
        await(connection.preparedQuery(SILENCE).execute(Tuple.of(Long.toString(silence.toMillis()))));
    }

    List<OutboxRow> next(int limit) {
        doorbell.drainPermits();
        var rows = await(connection.preparedQuery(NEXT).execute(Tuple.of(limit)));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(OutboxRow::of)
                .toList();
    }

    void delete(List<OutboxRow> sent) {
        var positions = sent.stream().map(OutboxRow::position).toArray(Long[]::new);
        await(connection.preparedQuery(DELETE).execute(Tuple.of(positions)));
    }

    /** Returns when a row was added, and after {@code longest} in any case: a notification may be lost. */
    void awaitDoorbell(Duration longest) {
        try {
            var _ = doorbell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            await(connection.query("select pg_advisory_unlock_all()").execute());
            await(connection.query("unlisten *").execute());
            await(connection.query("reset idle_session_timeout").execute());
        } catch (RuntimeException _) {
            // The connection is gone, and with it the lock.
        } finally {
            connection.closeAndForget();
        }
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
