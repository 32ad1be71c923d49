package dev.ozean.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.events.CloudEventHeaders;
import dev.ozean.events.EncodeEvent.EncodeStarted;
import dev.ozean.events.Event;
import dev.ozean.events.EventCodec;
import dev.ozean.events.EventType;
import dev.ozean.events.Ids;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The test's own way to the real broker. */
@ApplicationScoped
public class Backbone {
    private final Map<String, Object> cluster;
    private final KafkaProducer<String, byte[]> producer;

    Backbone(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        cluster = Map.of("bootstrap.servers", servers);
        producer = new KafkaProducer<>(cluster, new StringSerializer(), new ByteArraySerializer());
    }

    void send(UUID id, Event event) {
        var type = EventType.of(event).wireName();
        send(type, id, type, event.videoId(), EventCodec.encode(event));
    }

    /** Sends {@code event} as part of the trace that {@code traceparent} names. */
    void sendTraced(Event event, String traceparent) {
        var type = EventType.of(event).wireName();
        var message = message(type, Ids.next(), type, event.videoId(), EventCodec.encode(event));
        message.headers().add(CloudEventHeaders.TRACEPARENT, traceparent.getBytes(UTF_8));
        producer.send(message);
        producer.flush();
    }

    void send(String topic, UUID id, String type, UUID video, byte[] data) {
        producer.send(message(topic, id, type, video, data));
        producer.flush();
    }

    private static ProducerRecord<String, byte[]> message(String topic, UUID id, String type, UUID video, byte[] data) {
        var message = new ProducerRecord<>(topic, video.toString(), data);
        CloudEventHeaders.of(id, type, "test", video.toString(), Instant.now())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    /** Reads {@code topic} from its start until {@code count} records match, or ten seconds have passed. */
    List<ConsumerRecord<String, byte[]>> read(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(cluster, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = Instant.now().plusSeconds(10);
            while (found.size() < count && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).records(topic).forEach(message -> {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }

    static EventSample sample(UUID group) {
        return new EventSample(group, Ids.next());
    }

    /** An event of a video of its own, for one test. */
    record EventSample(UUID group, UUID video) {
        Event attempt(int number) {
            return new EncodeStarted(group, video, Ids.next(), 1, number, Instant.parse("2026-11-01T10:00:00Z"));
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
