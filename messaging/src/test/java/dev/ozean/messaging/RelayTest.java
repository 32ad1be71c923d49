package dev.ozean.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ozean.events.Event;
import dev.ozean.local.TestStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The relay taken apart, so that it can be killed between any two of its steps. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "analytics"))
@TestProfile(RelayTest.WithoutRelay.class)
class RelayTest {
    private static final String KILL =
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()";

    private static final Duration LONG = Duration.ofMinutes(1);

    /** The test takes the steps of the relay itself. */
    public static class WithoutRelay implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ozean.messaging.relay.enabled", "false");
        }
    }

    @Inject
    InGroup inGroup;

    @Inject
    Outbox outbox;

    @Inject
    OutboxPublisher publisher;

    @Inject
    @ReactiveDataSource("system")
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.system.reactive.max-size")
    int poolSize;

    @Inject
    Backbone backbone;

    @Inject
    World world;

    @Inject
    OutboxLag outboxLag;

    @Inject
    MeterRegistry meters;

    @Test
    void a_connection_that_comes_when_nobody_waits_for_it_any_more_goes_back_to_the_pool() {
        // given
        var all = connections();

        // when
        assertThatThrownBy(() -> RelayTurn.take(pool, LONG)).isInstanceOf(TimeoutException.class);
        all.forEach(SqlConnection::closeAndForget);

        // then
        var again = connections();
        assertThat(again).hasSize(poolSize);
        again.forEach(SqlConnection::closeAndForget);
    }

    @Test
    void a_relay_killed_after_kafka_took_the_events_sends_them_again_in_order_and_they_have_one_effect()
            throws Throwable {
        // given
        var sample = Backbone.sample(UUID.randomUUID());
        add(sample.group(), sample.attempt(1), sample.attempt(2));

        // when
        var killed = RelayTurn.take(pool, LONG);
        var batch = killed.next(10);
        publisher.publish(batch);
        killTheHolderOfTheTurn();
        var death = assertThatThrownBy(() -> killed.delete(batch));
        killed.close();
        relayAll();

        // then
        death.isInstanceOf(RuntimeException.class);
        var sent = backbone.read(
                "encode.started", 4, message -> sample.video().toString().equals(message.key()));
        var ids = sent.stream()
                .map(message -> Backbone.header(message.headers(), "ce_id"))
                .toList();
        assertThat(ids).hasSize(4).containsExactly(ids.get(0), ids.get(1), ids.get(0), ids.get(1));
        await().untilAsserted(() -> assertThat(world.effectsOf(sample.video())).containsExactly(1, 2));
        assertThat(world.outboxRowsOf(sample.video())).isZero();
    }

    @Test
    void an_event_is_a_cloud_event_in_binary_mode() throws Throwable {
        // given
        var sample = Backbone.sample(UUID.randomUUID());

        // when
        add(sample.group(), sample.attempt(1));
        relayAll();

        // then
        var headers = backbone.read(
                        "encode.started",
                        1,
                        message -> sample.video().toString().equals(message.key()))
                .getFirst()
                .headers();
        assertThat(Backbone.header(headers, "ce_specversion")).isEqualTo("1.0");
        assertThat(Backbone.header(headers, "ce_type")).isEqualTo("encode.started");
        assertThat(Backbone.header(headers, "ce_source")).isEqualTo("/ozean/analytics");
        assertThat(Backbone.header(headers, "ce_subject"))
                .isEqualTo(sample.video().toString());
        assertThat(Backbone.header(headers, "content-type")).isEqualTo("application/json");
    }

    @Test
    void an_event_of_a_transaction_that_failed_is_never_sent() {
        // given
        var sample = Backbone.sample(UUID.randomUUID());

        // when
        var change = assertThatThrownBy(() -> inTransaction(
                sample.group(),
                () -> outbox.add(sample.attempt(1))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("the change fails")))));

        // then
        change.hasMessage("the change fails");
        assertThat(world.outboxRowsOf(sample.video())).isZero();
    }

    @Test
    void of_two_relays_one_has_the_turn_and_the_other_takes_over_when_it_dies() {
        // given
        var first = RelayTurn.take(pool, LONG);

        // when
        var second = assertThatThrownBy(() -> RelayTurn.take(pool, LONG));
        killTheHolderOfTheTurn();

        // then
        second.isInstanceOf(RelayTurn.Taken.class);
        await().ignoreExceptionsInstanceOf(RelayTurn.Taken.class)
                .untilAsserted(() -> RelayTurn.take(pool, LONG).close());
        first.close();
    }

    @Test
    void the_lag_is_the_age_of_the_oldest_event_that_waits() throws Throwable {
        // given
        var sample = Backbone.sample(UUID.randomUUID());
        add(sample.group(), sample.attempt(1));

        // when
        var waiting = lag();
        relayAll();

        // then
        assertThat(waiting).isPositive();
        assertThat(lag()).isZero();
    }

    @Test
    void a_relay_that_hangs_loses_its_turn_to_another() {
        // given
        var hanging = RelayTurn.take(pool, Duration.ofMillis(500));

        // when
        await().ignoreExceptionsInstanceOf(RelayTurn.Taken.class)
                .untilAsserted(() -> RelayTurn.take(pool, LONG).close());

        // then
        assertThatThrownBy(() -> hanging.next(1)).isInstanceOf(RuntimeException.class);
        hanging.close();
    }

    /** All that the pool has. */
    private List<SqlConnection> connections() {
        return IntStream.range(0, poolSize)
                .mapToObj(_ -> pool.getConnection().await().atMost(Duration.ofSeconds(10)))
                .toList();
    }

    private double lag() {
        outboxLag.read().await().atMost(Duration.ofSeconds(10));
        return meters.get("ozean.messaging.outbox.lag").gauge().value();
    }

    private void relayAll() {
        try (var turn = RelayTurn.take(pool, LONG)) {
            for (var batch = turn.next(10); !batch.isEmpty(); batch = turn.next(10)) {
                publisher.publish(batch);
                turn.delete(batch);
            }
        }
    }

    private void killTheHolderOfTheTurn() {
        pool.query(KILL).execute().await().atMost(Duration.ofSeconds(10));
    }

    private void add(UUID group, Event... events) throws Throwable {
        for (var event : events) {
            inTransaction(group, () -> outbox.add(event));
        }
    }

    private void inTransaction(UUID group, Supplier<Uni<Void>> work) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> inGroup.run(group, work));
    }
}
