package dev.ozean.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.ClosedConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tries of a long outage, without the pauses between them. */
class PatienceTest {
    // With a pause of ten seconds after each, two days and more.
    private static final int TRIES_IN_OUTAGE = 20_000;

    private static final Duration LONG = Duration.ofSeconds(30);

    // Held here, or its level would be forgotten with it.
    private static final Logger LOG = Logger.getLogger(Patience.class.getName());

    private static final Vertx VERTX = Vertx.vertx();

    private final Patience patience = new Patience(withoutPauses(), new DeadLetterCount(new SimpleMeterRegistry()));
    private final AtomicInteger tries = new AtomicInteger();
    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    private final CompletableFuture<Throwable> refused = new CompletableFuture<>();

    @BeforeAll
    static void logNoTry() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void end() {
        LOG.setLevel(null);
        VERTX.close();
    }

    @Test
    void an_event_is_acknowledged_when_an_outage_of_days_is_over() {
        // when
        start(() -> afterOutage(Uni.createFrom().voidItem()));

        // then
        assertThat(acknowledged).succeedsWithin(LONG);
        assertThat(tries).hasValue(TRIES_IN_OUTAGE + 1);
    }

    @Test
    void an_effect_that_fails_after_an_outage_of_days_still_has_all_its_attempts() {
        // given
        var failure = new IllegalStateException("the effect fails, as the test asked");

        // when
        start(() -> afterOutage(Uni.createFrom().failure(failure)));

        // then
        assertThat(refused).succeedsWithin(LONG).isSameAs(failure);
        assertThat(tries).hasValue(TRIES_IN_OUTAGE + 5);
    }

    @Test
    void an_effect_is_not_tried_any_more_when_nobody_waits_for_it() {
        // given
        var waiting = start(PatienceTest::outage);
        await().until(() -> tries.get() > 10);

        // when
        waiting.join().cancel();
        var withTheOneUnderWay = tries.get() + 1;

        // then
        await().during(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(tries).hasValueLessThanOrEqualTo(withTheOneUnderWay));
    }

    private CompletableFuture<Cancellable> start(Supplier<Uni<Void>> effect) {
        var started = new CompletableFuture<Cancellable>();
        VERTX.runOnContext(_ -> started.complete(patience.untilDone(message(), () -> {
                    tries.incrementAndGet();
                    return effect.get();
                })
                .subscribe()
                .with(_ -> {})));
        return started;
    }

    private Uni<Void> afterOutage(Uni<Void> effect) {
        return tries.get() > TRIES_IN_OUTAGE ? effect : outage();
    }

    private static Uni<Void> outage() {
        return Uni.createFrom().failure(ClosedConnectionException.INSTANCE);
    }

    private Message<byte[]> message() {
        return Message.of(
                new byte[0],
                () -> {
                    acknowledged.complete(null);
                    return acknowledged;
                },
                failure -> {
                    refused.complete(failure);
                    return CompletableFuture.completedFuture(null);
                });
    }

    private static MessagingConfig withoutPauses() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MessagingConfig.class)
                .withDefaultValue("ozean.messaging.inbox.first-pause", "PT0.000001S")
                .withDefaultValue("ozean.messaging.inbox.longest-pause", "PT0.000001S")
                .build()
                .getConfigMapping(MessagingConfig.class);
    }
}
