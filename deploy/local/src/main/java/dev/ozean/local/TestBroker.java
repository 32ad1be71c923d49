package dev.ozean.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.events.CloudEventHeaders;
import dev.ozean.events.Event;
import dev.ozean.events.EventCodec;
import dev.ozean.events.EventType;
import dev.ozean.events.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A test's own end of the real broker: it plays the other services. */
public final class TestBroker implements AutoCloseable {
    private final Map<String, Object> cluster;
    private final KafkaProducer<String, byte[]> producer;

    public TestBroker() {
        cluster = Map.of("bootstrap.servers", TestStack.configuration("").get("OZEAN_KAFKA"));
        producer = new KafkaProducer<>(cluster, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends each under an id of its own. */
    public void send(Event... events) {
        for (var event : events) {
            send(Ids.next(), event);
        }
    }

    /** Sends under this id, which a reader knows again, and waits for the acknowledgement. */
    public void send(UUID id, Event event) {
        var type = EventType.of(event).wireName();
        var key = event.videoId().toString();
        var message = new ProducerRecord<>(type, key, EventCodec.encode(event));
        CloudEventHeaders.of(id, type, "test", key, Instant.now())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.send(message);
        producer.flush();
    }

    /** Another video whose events stand in the same partitions as this one's: once they were read, so were these. */
    public UUID behind(UUID video) {
        return Stream.generate(Ids::next)
                .filter(other -> partition(other) == partition(video))
                .findFirst()
                .orElseThrow();
    }

    private int partition(UUID video) {
        var all = producer.partitionsFor(EventType.VIDEO_CREATED.wireName()).size();
        return BuiltInPartitioner.partitionForKey(video.toString().getBytes(UTF_8), all);
    }

    /** All events about a video that stand in a topic now, in their order. */
    public List<Event> sent(EventType type, UUID video) {
        try (var consumer = new KafkaConsumer<>(cluster, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(type.wireName()).stream()
                    .map(info -> new TopicPartition(type.wireName(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<Event>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    if (message.key().equals(video.toString())) {
                        found.add(EventCodec.decode(type.wireName(), message.value()));
                    }
                }
            }
            return found;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
