package dev.ozean.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.events.MalformedEvent;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Tries an effect again after growing pauses, and tells apart what can pass from what cannot. */
@ApplicationScoped
class Patience {
    private final MessagingConfig.InboxConfig config;
    private final DeadLetterCount deadLetters;

    Patience(MessagingConfig config, DeadLetterCount deadLetters) {
        this.config = config.inbox();
        this.deadLetters = deadLetters;
    }

    Uni<Void> untilDone(Message<byte[]> message, Supplier<Uni<Void>> effect) {
        var context = Vertx.currentContext();
        // Retry subscribes anew to one and the same Uni. Were each try chained to the one before, the end of the last
        // would come back through all of them, and the thousands of a long outage are more than a stack holds.
        return Uni.createFrom()
                .deferred(effect::get)
                .onFailure()
                .retry()
                .when(failures -> pauses(failures, context))
                .chain(() -> Uni.createFrom().completionStage(message.ack()))
                .onFailure(Exhausted.class)
                .recoverWithUni(failure -> giveUp(message, failure));
    }

    /** An item for each failure at the end of its pause, which starts the next try, until there is to be none. */
    private Multi<Duration> pauses(Multi<Throwable> failures, Context context) {
        var tries = new Tries();
        return failures.onItem().transformToUniAndConcatenate(failure -> pause(tries, failure, context));
    }

    private Uni<Duration> pause(Tries tries, Throwable failure, Context context) {
        var outage = Outage.isBehind(failure);
        if (isHopeless(failure) || (!outage && tries.attempt >= config.attempts())) {
            return Uni.createFrom().failure(new Exhausted(tries.attempt, failure));
        }
        var pause = outage ? tries.again() : tries.next();
        Log.warnf("an event's effect is tried again in %s: %s", pause, failure);
        // Hibernate Reactive needs each try on the message's own Vert.x context; the pause has left it.
        return Uni.createFrom()
                .item(pause)
                .onItem()
                .delayIt()
                .by(pause)
                .emitOn(command -> context.runOnContext(_ -> command.run()));
    }

    private static boolean isHopeless(Throwable failure) {
        return failure instanceof MalformedEvent || failure instanceof Delivery.BadRecord;
    }

    private Uni<Void> giveUp(Message<byte[]> message, Exhausted exhausted) {
        Log.errorf(
                exhausted.getCause(),
                "%s goes to the dead letters after %d attempts",
                Delivery.name(message),
                exhausted.attempts);
        var headers = new RecordHeaders();
        headers.add("dead-letter-attempts", Integer.toString(exhausted.attempts).getBytes(UTF_8));
        var metadata = Metadata.of(
                OutgoingKafkaRecordMetadata.builder().withHeaders(headers).build());
        return Uni.createFrom()
                .completionStage(message.nack(exhausted.getCause(), metadata))
                .invoke(() -> deadLetters.add(message));
    }

    /** Counts the attempts at one effect, and tells the pause before the next. */
    private final class Tries {
        private int attempt = 1;
        private Duration pause = config.firstPause();

        Duration next() {
            attempt++;
            return again();
        }

        /** The same attempt once more. */
        Duration again() {
            var now = pause;
            var twice = pause.multipliedBy(2);
            pause = twice.compareTo(config.longestPause()) < 0 ? twice : config.longestPause();
            return now;
        }
    }

    /** All tries are used up, or none can help. */
    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int attempts;

        Exhausted(int attempts, Throwable cause) {
            super(cause);
            this.attempts = attempts;
        }
    }
}
