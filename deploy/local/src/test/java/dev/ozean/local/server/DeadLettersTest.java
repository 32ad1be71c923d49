package dev.ozean.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.events.Topic;
import dev.ozean.local.TestStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private final String broker = TestStack.configuration("").get("OZEAN_KAFKA");
    private final String dead = "dead-" + UUID.randomUUID();
    private final String replay = "replay-" + UUID.randomUUID();
    private final DeadLetters letters = new DeadLetters(broker, dead, replay);

    @BeforeEach
    void make_topics() {
        var day = Duration.ofDays(1);
        new KafkaTopics(broker, List.of(new Topic(dead, 1, day), new Topic(replay, 1, day))).create();
    }

    @Test
    void each_record_is_handed_over_once_with_its_headers() {
        // given
        send("one", "two");

        // when
        var moved = List.of(letters.replay(), letters.replay());

        // then
        assertThat(moved).containsExactly(2L, 0L);
        assertThat(replayed(2)).extracting(ConsumerRecord::value).containsExactly("one", "two");
        assertThat(replayed(2)).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo("video");
            assertThat(record.headers().lastHeader("ce_type").value())
                    .asString()
                    .isEqualTo("video.created");
        });
    }

    @Test
    void what_is_put_aside_later_waits_for_the_next_replay() {
        // given
        send("one");
        letters.replay();
        send("two");

        // when
        var moved = letters.replay();

        // then
        assertThat(moved).isEqualTo(1);
        assertThat(replayed(2)).extracting(ConsumerRecord::value).containsExactly("one", "two");
    }

    private void send(String... values) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
            for (var value : values) {
                var type = new RecordHeader("ce_type", "video.created".getBytes(StandardCharsets.UTF_8));
                producer.send(new ProducerRecord<>(dead, 0, "video", value, List.of(type)));
            }
        }
    }

    private List<ConsumerRecord<String, String>> replayed(int expected) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partition = new TopicPartition(replay, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var found = new ArrayList<ConsumerRecord<String, String>>();
            var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (found.size() < expected && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }
}
