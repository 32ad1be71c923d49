package dev.ozean.chaos.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The walk's own end of the broker: it reads what stands in topics, and sends what nobody should. */
public final class Wire implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Object> cluster;
    private final KafkaProducer<byte[], byte[]> producer;

    Wire(String address) {
        cluster = Map.of(
                "bootstrap.servers",
                address,
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis(),
                "request.timeout.ms",
                10_000);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        address,
                        "max.block.ms",
                        PATIENCE.toMillis(),
                        "delivery.timeout.ms",
                        (int) PATIENCE.toMillis(),
                        "request.timeout.ms",
                        10_000,
                        // As much as the broker takes: whoever sends is not always one of ours.
                        "max.request.size",
                        2_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Whether the broker took it; if not, it may have it all the same. */
    public boolean send(ProducerRecord<byte[], byte[]> message) {
        try {
            producer.send(message).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException refused) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** All that stands in these topics now, each partition in its order. */
    public List<ConsumerRecord<byte[], byte[]>> all(Collection<String> topics) {
        try (var consumer = new KafkaConsumer<>(cluster, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    /** How many records this group of consumers has not done with. */
    public long behind(String group, Collection<String> topics) {
        try (var admin = Admin.create(cluster)) {
            var done = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            var described = admin.describeTopics(topics).allTopicNames().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            var ends = admin.listOffsets(described.values().stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - Optional.ofNullable(done.get(end.getKey()))
                                    .map(offset -> offset.offset())
                                    .orElse(0L))
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not tell how far %s is".formatted(group), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Empty if the record has no such header. */
    public static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
