package dev.ozean.messaging;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes the pools of both roles, with connections that do not outlive their line.
 *
 * <p>A line that dies without a word, as with its host or with a firewall's memory, is noticed by TCP after a quarter of an
 * hour, and never by who has sent all and waits for the answer: a heart would stop beating, and a schedule be over.
 */
@Default
@ReactiveDataSource("system")
@Singleton
class DatabasePools implements PgPoolCreator {
    private final int silence;

    DatabasePools(DatabaseConfig config) {
        silence = Math.toIntExact(config.silence().toMillis());
    }

    @Override
    public Pool create(Input input) {
        // Counted from the last byte either way: a query on a connection that has rested has all of the time.
        input.pgConnectOptionsList()
                .forEach(line ->
                        line.setConnectTimeout(silence).setIdleTimeout(silence).setIdleTimeoutUnit(MILLISECONDS));
        // The pool lets go of what rests long before: else it could hand out one that is closed at that moment.
        var options = input.poolOptions().setIdleTimeout(silence / 2).setIdleTimeoutUnit(MILLISECONDS);
        return PgBuilder.pool()
                .with(options)
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
