package dev.ozean.messaging;

import io.quarkus.logging.Log;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Carries the outbox to Kafka: of all replicas of a service one at a time, in the order of the rows.
 *
 * <p>A row is deleted only after Kafka's acknowledgement. A death between the two sends it again, under the same id,
 * and the {@link Inbox} of its readers passes over it.
 */
@ApplicationScoped
class Relay {
    private final Pool pool;
    private final OutboxPublisher publisher;
    private final MessagingConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Relay(@ReactiveDataSource("system") Pool pool, OutboxPublisher publisher, MessagingConfig config) {
        this.pool = pool;
        this.publisher = publisher;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.relay().enabled()) {
            Thread.ofVirtual().name("outbox-relay").start(this::keepRelaying);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void keepRelaying() {
        while (!isStopped()) {
            try (var turn = RelayTurn.take(pool, config.relay().silence())) {
                relayUntilStopped(turn);
            } catch (RelayTurn.Taken _) {
                pause(config.relay().poll());
            } catch (RuntimeException failure) {
                if (!isStopped()) {
                    Log.warnf(
                            "outbox relay starts anew in %s: %s", config.relay().poll(), failure.getMessage());
                    pause(config.relay().poll());
                }
            }
        }
    }

    private void relayUntilStopped(RelayTurn turn) {
        while (!isStopped()) {
            var batch = turn.next(config.relay().batch());
            if (batch.isEmpty()) {
                turn.awaitDoorbell(config.relay().poll());
            } else {
                publisher.publish(batch);
                turn.delete(batch);
            }
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            var _ = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
