package dev.ozean.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ozean.local.TestStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A line to PostgreSQL that dies without a word, from which no answer comes any more. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "analytics"))
@TestProfile(LostLineTest.ShortSilence.class)
class LostLineTest {
    private static final String BACKEND = "select pg_backend_pid()";

    private static final Duration LONG = Duration.ofSeconds(30);

    /** Nobody else is on the line, and it is soon given up. */
    public static class ShortSilence implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ozean.messaging.relay.enabled", "false", "ozean.database.silence", "4s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LossyLine.class));
        }
    }

    @Inject
    @ReactiveDataSource("system")
    Pool pool;

    @Inject
    InGroup inGroup;

    @Inject
    World world;

    @Inject
    OutboxLag outboxLag;

    @Inject
    MeterRegistry meters;

    AtomicBoolean losesAnswers;

    @AfterEach
    void mend() {
        losesAnswers.set(false);
    }

    @Test
    void a_query_whose_answer_is_lost_fails_as_in_an_outage_and_the_next_has_a_new_line() {
        // given
        var before = Db.await(this::backend);
        losesAnswers.set(true);

        // when
        var lost = assertThatThrownBy(() -> Db.await(this::backend));
        losesAnswers.set(false);
        var after = Db.await(this::backend);

        // then
        lost.isNotInstanceOf(TimeoutException.class).matches(Outage::isBehind);
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void a_transaction_whose_answer_is_lost_fails_as_in_an_outage_and_the_next_has_a_new_line() {
        // given
        var before = Db.await(this::backendInGroup);
        losesAnswers.set(true);

        // when
        var lost = assertThatThrownBy(() -> Db.await(this::backendInGroup));
        losesAnswers.set(false);
        var after = Db.await(this::backendInGroup);

        // then
        lost.isNotInstanceOf(TimeoutException.class).matches(Outage::isBehind);
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void a_connection_that_rests_is_given_up_and_whoever_comes_next_has_a_new_one() {
        // given
        var rested = Db.await(this::backend);

        // when
        await().until(() -> !world.hasBackend(rested));
        var next = Db.await(this::backend);

        // then
        assertThat(next).isNotEqualTo(rested);
    }

    @Test
    void a_figure_whose_reading_fails_keeps_the_time_of_the_last_that_did_not() {
        // given
        Db.await(outboxLag::read);
        var before = readAt();
        losesAnswers.set(true);

        // when
        assertThatThrownBy(() -> Db.await(() -> orTimeout(outboxLag.read()))).matches(Outage::isBehind);
        var during = readAt();
        losesAnswers.set(false);
        Db.await(() -> orTimeout(outboxLag.read()));

        // then
        assertThat(before).isPositive();
        assertThat(during).isEqualTo(before);
        assertThat(readAt()).isGreaterThan(before);
    }

    private double readAt() {
        return meters.get("ozean.messaging.outbox.read.timestamp").gauge().value();
    }

    private Uni<Integer> backend() {
        return orTimeout(
                pool.query(BACKEND).execute().map(rows -> rows.iterator().next().getInteger(0)));
    }

    private Uni<Integer> backendInGroup() {
        return orTimeout(inGroup.run(
                UUID.randomUUID(),
                () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(BACKEND, Integer.class)
                                .getSingleResult())));
    }

    /** The test's own, of another type: it does not wait for ever for who does. */
    private static <T> Uni<T> orTimeout(Uni<T> work) {
        return work.ifNoItem().after(LONG).fail();
    }
}
