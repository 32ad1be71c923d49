package dev.ozean.messaging;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells a database that is away from an effect that is wrong: an event must not die of a restart. */
final class Outage {
    // PostgreSQL's error classes: connection exception, insufficient resources, operator intervention.
    private static final Set<String> SQL_STATE_CLASSES = Set.of("08", "53", "57");

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16)
                .anyMatch(Outage::isOutage);
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case PgException pg ->
                pg.getSqlState() != null
                        && SQL_STATE_CLASSES.contains(pg.getSqlState().substring(0, 2));
            case IOException _, TimeoutException _ -> true;
            case VertxException vertx -> String.valueOf(vertx.getMessage()).contains("Connection was closed");
            default -> false;
        };
    }
}
