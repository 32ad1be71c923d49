package dev.ozean.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.events.EncodeEvent.EncodeStarted;
import dev.ozean.events.EventCodec;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "analytics"))
class InboxTest {
    private static final String TOPIC = "encode.started";

    @Inject
    Backbone backbone;

    @Inject
    World world;

    @Inject
    Effects effects;

    @Inject
    MeterRegistry meters;

    @Test
    void events_of_three_groups_that_come_twice_have_one_effect_each_in_their_own_group() {
        // given
        var groups = Stream.generate(UUID::randomUUID).limit(3).toList();
        var count = 200;

        // when
        IntStream.range(0, count)
                .forEach(number -> groups.forEach(group -> {
                    var id = Ids.next();
                    var event = Backbone.sample(group).attempt(number);
                    backbone.send(id, event);
                    backbone.send(id, event);
                }));

        // then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(groups)
                        .allSatisfy(group -> assertThat(world.effectsIn(group)).isEqualTo(count)));
        var last = Backbone.sample(groups.getFirst());
        backbone.send(Ids.next(), last.attempt(1));
        await().untilAsserted(() -> assertThat(world.effectsOf(last.video())).containsExactly(1));
        assertThat(world.effectsIn(groups.getLast())).isEqualTo(count);
    }

    @Test
    void a_failing_effect_is_rolled_back_and_tried_again_until_it_succeeds_once() {
        // given
        var sample = Backbone.sample(UUID.randomUUID());
        effects.fail(sample.video(), 3);

        // when
        backbone.send(Ids.next(), sample.attempt(7));

        // then
        await().untilAsserted(() -> assertThat(world.effectsOf(sample.video())).containsExactly(7));
    }

    @Test
    void a_type_that_is_not_known_yet_is_passed_over() {
        // given
        var sample = Backbone.sample(UUID.randomUUID());

        // when
        backbone.send(TOPIC, Ids.next(), "encode.dreamt", sample.video(), "{}".getBytes(UTF_8));
        backbone.send(Ids.next(), sample.attempt(2));

        // then
        await().untilAsserted(() -> assertThat(world.effectsOf(sample.video())).containsExactly(2));
    }

    @Test
    void a_field_that_is_not_known_yet_is_passed_over() {
        // given
        var sample = Backbone.sample(UUID.randomUUID());
        var json = new String(EventCodec.encode(sample.attempt(4)), UTF_8);

        // when
        backbone.send(
                TOPIC,
                Ids.next(),
                TOPIC,
                sample.video(),
                json.replaceFirst("\\{", "{\"mood\":{\"of\":[1]},").getBytes(UTF_8));

        // then
        await().untilAsserted(() -> assertThat(world.effectsOf(sample.video())).containsExactly(4));
    }

    @Test
    void a_poison_message_ends_in_the_dead_letters_with_its_origin_and_those_behind_it_go_on() {
        // given
        var sample = Backbone.sample(UUID.randomUUID());

        // when
        backbone.send(TOPIC, Ids.next(), TOPIC, sample.video(), "{\"groupId\":".getBytes(UTF_8));
        backbone.send(Ids.next(), sample.attempt(1));

        // then
        var dead = backbone.read(
                        "analytics.dead",
                        1,
                        message -> sample.video().toString().equals(message.key()))
                .getFirst();
        assertThat(dead.value()).asString(UTF_8).isEqualTo("{\"groupId\":");
        assertThat(Backbone.header(dead.headers(), "dead-letter-topic")).isEqualTo(TOPIC);
        assertThat(Backbone.header(dead.headers(), "dead-letter-partition")).matches("\\d+");
        assertThat(Backbone.header(dead.headers(), "dead-letter-offset")).matches("\\d+");
        assertThat(Backbone.header(dead.headers(), "dead-letter-attempts")).isEqualTo("1");
        assertThat(Backbone.header(dead.headers(), "dead-letter-reason")).contains("not the JSON of encode.started");
        await().untilAsserted(() -> assertThat(world.effectsOf(sample.video())).containsExactly(1));
    }

    @Test
    void what_ends_in_the_dead_letters_is_counted() {
        // given
        var sample = Backbone.sample(UUID.randomUUID());
        var before = deadLetters();

        // when
        backbone.send(TOPIC, Ids.next(), TOPIC, sample.video(), "{\"groupId\":".getBytes(UTF_8));

        // then
        await().untilAsserted(() -> assertThat(deadLetters()).isGreaterThan(before));
    }

    @Test
    void a_record_as_large_as_the_broker_takes_ends_in_the_dead_letters_too() {
        // given
        var sample = Backbone.sample(UUID.randomUUID());
        var largest = "x".repeat(1_047_000).getBytes(UTF_8);

        // when
        backbone.send(TOPIC, Ids.next(), TOPIC, sample.video(), largest);
        backbone.send(Ids.next(), sample.attempt(1));

        // then
        var dead = backbone.read(
                "analytics.dead", 1, message -> sample.video().toString().equals(message.key()));
        assertThat(dead)
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).hasSize(largest.length));
        await().untilAsserted(() -> assertThat(world.effectsOf(sample.video())).containsExactly(1));
    }

    @Test
    void a_dead_event_that_is_handed_to_its_service_again_has_its_effect_then() {
        // given
        var sample = Backbone.sample(UUID.randomUUID());
        effects.fail(sample.video(), 5);
        backbone.send(Ids.next(), sample.attempt(9));
        var dead = backbone.read(
                        "analytics.dead",
                        1,
                        message -> sample.video().toString().equals(message.key()))
                .getFirst();

        // when
        backbone.send(
                "analytics.replay",
                UUID.fromString(Backbone.header(dead.headers(), "ce_id")),
                Backbone.header(dead.headers(), "ce_type"),
                sample.video(),
                dead.value());

        // then
        assertThat(Backbone.header(dead.headers(), "dead-letter-attempts")).isEqualTo("5");
        await().untilAsserted(() -> assertThat(world.effectsOf(sample.video())).containsExactly(9));
    }

    @Test
    void the_trace_of_an_event_goes_on_in_the_events_that_its_effect_sends() {
        // given
        var sample = Backbone.sample(UUID.randomUUID());
        var trace = UUID.randomUUID().toString().replace("-", "");
        var started = new EncodeStarted(sample.group(), sample.video(), Ids.next(), 2, 1, Instant.EPOCH);

        // when
        backbone.sendTraced(started, "00-" + trace + "-00f067aa0ba902b7-01");

        // then
        var answer = backbone.read(
                        "encode.cancelled",
                        1,
                        message -> sample.video().toString().equals(message.key()))
                .getFirst();
        assertThat(Backbone.header(answer.headers(), "traceparent")).startsWith("00-" + trace + "-");
    }

    private double deadLetters() {
        return meters.get("ozean.messaging.dead.letters")
                .tag("channel", "events")
                .counter()
                .count();
    }
}
