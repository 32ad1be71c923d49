package dev.ozean.gateway.live;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Reads what happens to videos, from now on, and hands it to the browsers that may know. */
@ApplicationScoped
class LiveEvents {
    private final LiveConnections connections;

    LiveEvents(LiveConnections connections) {
        this.connections = connections;
    }

    @Incoming("live")
    CompletionStage<Void> on(Message<byte[]> message) {
        message.getMetadata(IncomingKafkaRecordMetadata.class)
                .flatMap(record -> LiveEvent.read(record.getTopic(), message.getPayload()))
                .ifPresent(connections::tell);
        return message.ack();
    }
}
