package dev.ozean.gateway.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.gateway.Browser;
import dev.ozean.gateway.GatewayStack;
import dev.ozean.local.Tokens;
import dev.ozean.web.media.BunnyToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class HeartbeatTest {
    private static final String GROUP = "0197a000-0000-7000-8000-000000000001";

    @ConfigProperty(name = "ozean.public.url")
    URI home;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "ozean.media.key")
    String mediaKey;

    @Test
    void a_sample_of_a_signed_in_viewer_reaches_the_backbone() {
        // given
        var beat = beat();

        // when
        var answer = send(request(beat).header("Authorization", "Bearer " + Tokens.of("member")));

        // then
        assertThat(answer.statusCode()).isEqualTo(202);
        var record = recordOf(beat.getString("videoId"));
        assertThat(header(record, "ce_type")).isEqualTo("playback.heartbeat");
        assertThat(header(record, "ce_source")).isEqualTo("/ozean/gateway");
        var data = new JsonObject(Buffer.buffer(record.value()));
        assertThat(data.getString("groupId")).isEqualTo(GROUP);
        assertThat(data.getString("viewerId")).isNotEmpty();
        assertThat(data.getDouble("secondsWatched")).isEqualTo(12.5);
    }

    @Test
    void a_viewer_with_a_valid_link_needs_no_account() {
        // given
        var beat = beat();
        beat.put("media", link(beat.getString("videoId"), mediaKey));

        // when
        var answer = send(request(beat));

        // then
        assertThat(answer.statusCode()).isEqualTo(202);
        var data =
                new JsonObject(Buffer.buffer(recordOf(beat.getString("videoId")).value()));
        assertThat(data.getString("groupId")).isEqualTo(GROUP);
        assertThat(data.containsKey("viewerId")).isFalse();
    }

    @Test
    void a_viewer_of_another_group_counts_for_the_group_of_the_link() {
        // given
        var beat = beat();
        beat.put("media", link(beat.getString("videoId"), mediaKey));

        // when
        var answer = send(request(beat).header("Authorization", "Bearer " + Tokens.of("other-owner")));

        // then
        assertThat(answer.statusCode()).isEqualTo(202);
        var data =
                new JsonObject(Buffer.buffer(recordOf(beat.getString("videoId")).value()));
        assertThat(data.getString("groupId")).isEqualTo(GROUP);
    }

    @Test
    void a_link_of_another_video_proves_nothing() {
        // given
        var beat = beat();
        beat.put("media", link(UUID.randomUUID().toString(), mediaKey));

        // when
        var answer = send(request(beat));

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(code(answer)).isEqualTo("not_watching");
    }

    @Test
    void a_forged_link_proves_nothing() {
        // given
        var beat = beat();
        beat.put("media", link(beat.getString("videoId"), "another key"));

        // when
        var answer = send(request(beat));

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "sequence, 0",
        "sequence, 1000001",
        "secondsWatched, -1",
        "secondsWatched, 172801",
        "positionSeconds, -0.5"
    })
    void a_value_that_no_player_sends_is_refused_by_name(String field, double value) {
        // given
        var beat = beat().put(field, field.equals("sequence") ? (Object) (int) value : (Object) value);

        // when
        var answer = send(request(beat).header("Authorization", "Bearer " + Tokens.of("member")));

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new JsonObject(answer.body())
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo(field);
    }

    @Test
    void a_group_that_the_request_names_is_refused() {
        // given
        var beat = beat().put("groupId", "0197a000-0000-7000-8000-000000000002");

        // when
        var answer = send(request(beat).header("Authorization", "Bearer " + Tokens.of("member")));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("unknown_field");
    }

    private static JsonObject beat() {
        return new JsonObject()
                .put("videoId", UUID.randomUUID().toString())
                .put("sessionId", UUID.randomUUID().toString())
                .put("sequence", 3)
                .put("secondsWatched", 12.5)
                .put("positionSeconds", 40.0);
    }

    private HttpRequest.Builder request(JsonObject beat) {
        return HttpRequest.newBuilder(home.resolve("/api/playback/heartbeat"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(beat.encode()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try (var browser = new Browser(home)) {
            return browser.send(request);
        }
    }

    /** As the catalogue signs. */
    private static String link(String video, String key) {
        var folder = "/%s/%s/%s.1/".formatted(GROUP, video, UUID.randomUUID());
        var expires = Instant.now().plusSeconds(60);
        var token = BunnyToken.forFolder(folder, expires).signedWith(key);
        return "/media/bcdn_token=%s&expires=%d&token_path=%s%smaster.m3u8"
                .formatted(token, expires.getEpochSecond(), folder.replace("/", "%2F"), folder);
    }

    private ConsumerRecord<String, byte[]> recordOf(String video) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("playback.heartbeat").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var until = Instant.now().plusSeconds(20);
            while (Instant.now().isBefore(until)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (video.equals(record.key())) {
                        return record;
                    }
                }
            }
            throw new AssertionError("no heartbeat of " + video);
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String code(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getString("code");
    }
}
