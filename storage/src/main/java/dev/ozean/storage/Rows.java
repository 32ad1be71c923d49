package dev.ozean.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Waits for the database; for threads that may. */
final class Rows {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Rows() {}

    static <T> List<T> of(Uni<RowSet<Row>> query, Function<Row, T> read) {
        return StreamSupport.stream(await(query).spliterator(), false).map(read).toList();
    }

    static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
