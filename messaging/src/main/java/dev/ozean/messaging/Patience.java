package dev.ozean.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.events.MalformedEvent;
import io.quarkus.logging.Log;
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
        // Hibernate Reactive needs each try on the message's own Vert.x context; a pause would leave it.
        var context = Vertx.currentContext();
        return attempt(context, effect, 1, config.firstPause())
                .chain(() -> Uni.createFrom().completionStage(message.ack()))
                .onFailure(Exhausted.class)
                .recoverWithUni(failure -> giveUp(message, failure));
    }

    private Uni<Void> attempt(Context context, Supplier<Uni<Void>> effect, int number, Duration pause) {
        return Uni.createFrom()
                .deferred(effect::get)
                .onFailure()
                .recoverWithUni(failure -> again(context, effect, number, pause, failure));
    }

    private Uni<Void> again(
            Context context, Supplier<Uni<Void>> effect, int number, Duration pause, Throwable failure) {
        var outage = Outage.isBehind(failure);
        if (isHopeless(failure) || (!outage && number >= config.attempts())) {
            return Uni.createFrom().failure(new Exhausted(number, failure));
        }
        Log.warnf("an event's effect is tried again in %s: %s", pause, failure);
        var next = pause.multipliedBy(2);
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(pause)
                .emitOn(command -> context.runOnContext(_ -> command.run()))
                .chain(() -> attempt(
                        context,
                        effect,
                        outage ? number : number + 1,
                        next.compareTo(config.longestPause()) < 0 ? next : config.longestPause()));
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
