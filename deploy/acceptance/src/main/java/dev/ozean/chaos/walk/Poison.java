package dev.ozean.chaos.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.chaos.house.Poisons;
import dev.ozean.events.CloudEventHeaders;
import dev.ozean.events.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that nobody of ours would send. */
enum Poison {
    BAD_JSON("no JSON", true),
    NO_GROUP("JSON without a group", true),
    NO_HEADERS("a record without headers", true),
    BAD_ID("an id that is none", true),
    NULL_VALUE("a record without a value", true),
    HUGE("900 kB of nothing", true),
    HUGEST("as much as the broker takes", true),
    UNKNOWN_TYPE("a type that nobody knows", false),
    NEWER("an event of a later version", false),
    NULL_KEY("an event without a key, for the second time", false);

    private static final int HUGE_BYTES = 900_000;
    // The broker takes 1,048,588 bytes with all headers.
    private static final int HUGEST_BYTES = 1_048_000;
    private static final byte[] JUNK = "{\"groupId\": tomorrow".getBytes(UTF_8);

    private final String words;
    private final boolean deadly;

    Poison(String words, boolean deadly) {
        this.words = words;
        this.deadly = deadly;
    }

    String words() {
        return words;
    }

    /** Whether it must be among the dead letters; the others are passed over. */
    boolean isDeadly() {
        return deadly;
    }

    /** @param sound the last event in that topic */
    ProducerRecord<byte[], byte[]> of(String topic, String mark, Optional<ConsumerRecord<byte[], byte[]>> sound) {
        var message = switch (this) {
            case BAD_JSON -> with(topic, mark, topic, JUNK);
            case NO_GROUP ->
                with(topic, mark, topic, "{\"videoId\": \"%s\"}".formatted(mark).getBytes(UTF_8));
            case NO_HEADERS -> new ProducerRecord<>(topic, mark.getBytes(UTF_8), JUNK);
            case BAD_ID -> badId(topic, mark);
            case NULL_VALUE -> with(topic, mark, topic, null);
            case HUGE -> with(topic, mark, topic, junk(HUGE_BYTES));
            case HUGEST -> with(topic, mark, topic, junk(HUGEST_BYTES));
            case UNKNOWN_TYPE -> with(topic, mark, "video.dreamt", JUNK);
            case NEWER ->
                sound.map(one -> newer(topic, mark, one)).orElseGet(() -> with(topic, mark, "video.dreamt", JUNK));
            case NULL_KEY ->
                sound.map(one -> new ProducerRecord<byte[], byte[]>(topic, null, null, one.value(), one.headers()))
                        .orElseGet(() -> with(topic, mark, "video.dreamt", JUNK));
        };
        message.headers().add(Poisons.MARK, mark.getBytes(UTF_8));
        return message;
    }

    private static ProducerRecord<byte[], byte[]> with(String topic, String mark, String type, byte[] value) {
        var message = new ProducerRecord<>(topic, mark.getBytes(UTF_8), value);
        CloudEventHeaders.of(Ids.next(), type, "walk", mark, Instant.now())
                .forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }

    private static ProducerRecord<byte[], byte[]> badId(String topic, String mark) {
        var message = with(topic, mark, topic, JUNK);
        message.headers().remove(CloudEventHeaders.ID);
        message.headers().add(CloudEventHeaders.ID, "eleven".getBytes(UTF_8));
        return message;
    }

    /** The same again, under a new id and with a field that came later. */
    private static ProducerRecord<byte[], byte[]> newer(
            String topic, String mark, ConsumerRecord<byte[], byte[]> sound) {
        var text = new String(sound.value(), UTF_8);
        var value = text.substring(0, text.lastIndexOf('}')) + ", \"sinceTomorrow\": {\"a\": [1]}}";
        var message = with(topic, mark, topic, value.getBytes(UTF_8));
        message.headers().remove(CloudEventHeaders.SPEC_VERSION);
        message.headers().add(CloudEventHeaders.SPEC_VERSION, "1.1".getBytes(UTF_8));
        return message;
    }

    private static byte[] junk(int bytes) {
        var junk = new byte[bytes];
        Arrays.fill(junk, (byte) 'x');
        return junk;
    }
}
