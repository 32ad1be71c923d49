package dev.ozean.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a database that is away or busy from an effect that is wrong: no work must be lost to a restart. */
public final class Outage {
    // PostgreSQL's error classes: connection exception, rollback, insufficient resources, operator intervention.
    private static final Set<String> SQL_STATE_CLASSES = Set.of("08", "40", "53", "57");

    // Ours hung, or was cut off, and PostgreSQL let go of what it held.
    private static final String SILENT_IN_TRANSACTION = "25P03";

    // What the driver says of a connection that it lost, or could not give in time, has no type of its own.
    private static final Pattern LOST_CONNECTION = Pattern.compile(
            "[Cc]onnection (was closed|has been closed|is not active)|^Timeout( waiting for connection)?$");

    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16)
                // an IOException, but of a text that cannot be read
                .takeWhile(cause -> !(cause instanceof JsonProcessingException))
                .anyMatch(Outage::isOutage);
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case DatabaseException database -> isOutage(database.getSqlState());
            // Hibernate Reactive puts this in the place of the driver's exception, and keeps no cause.
            case SQLException sql -> isOutage(sql.getSQLState());
            case ClosedConnectionException _,
                    IOException _,
                    TimeoutException _,
                    io.smallrye.mutiny.TimeoutException _ -> true;
            default ->
                LOST_CONNECTION.matcher(String.valueOf(cause.getMessage())).find();
        };
    }

    private static boolean isOutage(String sqlState) {
        return sqlState != null
                && sqlState.length() == 5
                && (SQL_STATE_CLASSES.contains(sqlState.substring(0, 2)) || sqlState.equals(SILENT_IN_TRANSACTION));
    }
}
