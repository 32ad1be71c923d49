package dev.ozean.local.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Moves what a service put aside to the topic that only this service reads; each record once, in one transaction. */
public final class DeadLetters {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String bootstrap;
    private final String dead;
    private final String replay;

    public DeadLetters(String bootstrap, String dead, String replay) {
        this.bootstrap = bootstrap;
        this.dead = dead;
        this.replay = replay;
    }

    /** Moves all that is there now and tells how many that were. */
    public long replay() {
        try (var consumer = consumer();
                var producer = producer()) {
            producer.initTransactions();
            var partitions = consumer.partitionsFor(dead).stream()
                    .map(partition -> new TopicPartition(dead, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var moved = 0L;
            while (isBehind(consumer, ends)) {
                moved += move(consumer, producer, ends);
            }
            return moved;
        }
    }

    // what comes while this runs was put aside anew and waits for the next replay
    private long move(
            KafkaConsumer<byte[], byte[]> consumer,
            KafkaProducer<byte[], byte[]> producer,
            Map<TopicPartition, Long> ends) {
        var records = consumer.poll(POLL);
        producer.beginTransaction();
        var moved = 0L;
        for (var record : records) {
            if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                producer.send(again(record));
                moved++;
            }
        }
        producer.sendOffsetsToTransaction(positions(consumer), consumer.groupMetadata());
        producer.commitTransaction();
        return moved;
    }

    private ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(replay, null, record.key(), record.value(), record.headers());
    }

    private static boolean isBehind(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static Map<TopicPartition, OffsetAndMetadata> positions(KafkaConsumer<byte[], byte[]> consumer) {
        var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
        consumer.assignment()
                .forEach(partition -> positions.put(partition, new OffsetAndMetadata(consumer.position(partition))));
        return positions;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        dead + ".replayed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        dead + ".replay",
                        // The topic has its own limit.
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Integer.MAX_VALUE),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
