package dev.ozean.chaos.check;

import dev.ozean.chaos.house.Poisons;
import dev.ozean.chaos.house.Wire;
import dev.ozean.events.CloudEventHeaders;
import dev.ozean.events.EncodeEvent;
import dev.ozean.events.EventCodec;
import dev.ozean.events.EventType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event about a job, under its id; whoever sends it again changes nothing of this. */
record Told(String type, UUID id, UUID job) {
    static final List<String> TOPICS = Stream.of(
                    EventType.ENCODE_REQUESTED,
                    EventType.ENCODE_STARTED,
                    EventType.ENCODE_RETRYING,
                    EventType.ENCODE_COMPLETED,
                    EventType.ENCODE_FAILED,
                    EventType.ENCODE_CANCELLED)
            .map(EventType::wireName)
            .toList();

    /** What a walk poisoned, or sent as late news, is told by nobody. */
    static Stream<Told> of(ConsumerRecord<byte[], byte[]> message) {
        return Wire.header(message, Poisons.MARK).isEmpty()
                        && EventCodec.decode(message.topic(), message.value()) instanceof EncodeEvent event
                ? Stream.of(new Told(
                        message.topic(), UUID.fromString(Wire.header(message, CloudEventHeaders.ID)), event.jobId()))
                : Stream.empty();
    }
}
