package dev.ozean.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.events.CloudEventHeaders;
import dev.ozean.events.Event;
import dev.ozean.events.EventCodec;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A record as it came from Kafka: the event and the id by which it is known again. */
record Delivery(UUID id, Event event) {

    /** @throws dev.ozean.events.MalformedEvent for data that is not of the type that the header names */
    static Delivery of(Message<byte[]> message) {
        var headers = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new BadRecord("no Kafka record"))
                .getHeaders();
        var id = header(headers, CloudEventHeaders.ID).orElseThrow(() -> new BadRecord("no " + CloudEventHeaders.ID));
        var type = header(headers, CloudEventHeaders.TYPE)
                .orElseThrow(() -> new BadRecord("no " + CloudEventHeaders.TYPE));
        return new Delivery(parse(id), EventCodec.decode(type, payload(message)));
    }

    /** Which record it is, for those who look for it, without what is in it. */
    static String name(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(record -> "event %s (%s, partition %d, offset %d)"
                        .formatted(
                                header(record.getHeaders(), CloudEventHeaders.ID)
                                        .orElse("without an id"),
                                record.getTopic(),
                                record.getPartition(),
                                record.getOffset()))
                .orElse("an event");
    }

    private static byte[] payload(Message<byte[]> message) {
        return Optional.ofNullable(message.getPayload()).orElseThrow(() -> new BadRecord("no value"));
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new BadRecord(CloudEventHeaders.ID + " is no UUID");
        }
    }

    private static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(header -> new String(header.value(), UTF_8));
    }

    /** A record that is no CloudEvent of ours; trying again will not help. */
    static final class BadRecord extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadRecord(String message) {
            super(message);
        }
    }
}
