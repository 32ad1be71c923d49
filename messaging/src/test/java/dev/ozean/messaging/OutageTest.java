package dev.ozean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {
    @ParameterizedTest
    @MethodSource("outages")
    void a_database_that_is_away_or_busy_is_an_outage(Throwable cause) {
        // given
        var failure = new IllegalStateException("as a library wraps it", cause);

        // when
        var outage = Outage.isBehind(failure);

        // then
        assertThat(outage).isTrue();
    }

    static Stream<Throwable> outages() {
        return Stream.of(
                new PgException("the database system is starting up", "FATAL", "57P03", ""),
                new GenericJDBCException("as Hibernate tells it", new SQLException("shutdown", "57P01", 0)),
                new GenericJDBCException("as Hibernate tells it", new SQLException("deadlock", "40P01", 0)),
                new PgException("terminating connection due to idle-in-transaction timeout", "FATAL", "25P03", ""),
                ClosedConnectionException.INSTANCE,
                new VertxException("Pending requests failed to be sent due to connection has been closed."),
                new VertxException("Timeout"),
                new TimeoutException(),
                new ConnectException("Connection refused"));
    }

    @Test
    void a_broken_constraint_is_none() {
        // given
        var failure = new ConstraintViolationException("twice", new SQLException("duplicate", "23505", 0), "job_pkey");

        // when
        var outage = Outage.isBehind(failure);

        // then
        assertThat(outage).isFalse();
    }

    @Test
    void a_text_that_cannot_be_read_is_none() {
        // given
        var failure = new UncheckedIOException(new JsonParseException(null, "no JSON"));

        // when
        var outage = Outage.isBehind(failure);

        // then
        assertThat(outage).isFalse();
    }
}
