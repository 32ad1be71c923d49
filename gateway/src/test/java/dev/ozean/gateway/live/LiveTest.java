package dev.ozean.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ozean.events.EncodeEvent.EncodeProgress;
import dev.ozean.events.Event;
import dev.ozean.events.EventCodec;
import dev.ozean.events.EventType;
import dev.ozean.events.VideoEvent.VideoUploaded;
import dev.ozean.gateway.Browser;
import dev.ozean.gateway.GatewayStack;
import dev.ozean.local.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class LiveTest {
    private static final UUID GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final UUID OTHER_GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000002");

    private final HttpClient client = HttpClient.newHttpClient();

    @ConfigProperty(name = "ozean.public.url")
    URI home;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void open() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        producer.close();
        client.shutdownNow();
    }

    @Test
    void who_manages_videos_hears_all_about_those_of_the_own_group() {
        // given
        var ours = progress(GROUP);
        var heard = listen("owner");

        // when
        untilHeard(heard, ours, progress(OTHER_GROUP));

        // then
        assertThat(heard).allSatisfy(event -> {
            assertThat(event.getString("type")).isEqualTo("encode.progress");
            assertThat(event.getString("videoId")).isEqualTo(ours.videoId().toString());
            assertThat(event.getJsonObject("data").getDouble("progress")).isEqualTo(42.0);
            assertThat(event.getJsonObject("data").containsKey("groupId")).isFalse();
        });
    }

    @Test
    void the_place_of_a_master_stays_inside() {
        // given
        var uploaded = uploaded(GROUP);
        var heard = listen("creator");

        // when
        untilHeard(heard, uploaded);

        // then
        assertThat(heard.getFirst().getJsonObject("data").getString("filename")).isEqualTo("film.mp4");
        assertThat(heard.getFirst().getJsonObject("data").containsKey("masterKey"))
                .isFalse();
    }

    @Test
    void others_hear_only_that_there_is_news() {
        // given
        var uploaded = uploaded(GROUP);
        var heard = listen("member");

        // when
        untilHeard(heard, uploaded, progress(GROUP));

        // then
        assertThat(heard).allSatisfy(event -> assertThat(event.fieldNames()).containsExactly("type", "videoId"));
        assertThat(heard)
                .allSatisfy(event -> assertThat(event.getString("type")).isEqualTo("video.uploaded"));
    }

    @Test
    void a_browser_listens_by_its_session() {
        // given
        try (var browser = Browser.signedIn(home, "owner")) {
            var ours = progress(GROUP);
            var heard = new CopyOnWriteArrayList<JsonObject>();

            // when
            connect(
                    builder()
                            .header("Cookie", browser.cookieHeader(home.resolve("/")))
                            .header("Origin", home.toString()),
                    heard);
            untilHeard(heard, ours);

            // then
            assertThat(heard).isNotEmpty();
        }
    }

    @Test
    void a_page_of_another_origin_may_not_listen() {
        // given
        try (var browser = Browser.signedIn(home, "owner")) {
            var request = builder()
                    .header("Cookie", browser.cookieHeader(home.resolve("/")))
                    .header("Origin", "https://evil.example");

            // when
            var refused = assertThatThrownBy(() -> connect(request, new CopyOnWriteArrayList<>()));

            // then
            refused.satisfies(failure -> assertThat(status(failure)).isEqualTo(403));
        }
    }

    @Test
    void a_session_without_an_origin_may_not_listen() {
        // given
        try (var browser = Browser.signedIn(home, "owner")) {
            var request = builder().header("Cookie", browser.cookieHeader(home.resolve("/")));

            // when
            var refused = assertThatThrownBy(() -> connect(request, new CopyOnWriteArrayList<>()));

            // then
            refused.satisfies(failure -> assertThat(status(failure)).isEqualTo(403));
        }
    }

    @Test
    void who_is_not_signed_in_may_not_listen() {
        // given
        // when
        var refused = assertThatThrownBy(() -> connect(builder(), new CopyOnWriteArrayList<>()));

        // then
        refused.satisfies(failure -> assertThat(status(failure)).isEqualTo(401));
    }

    private List<JsonObject> listen(String user) {
        var heard = new CopyOnWriteArrayList<JsonObject>();
        connect(builder().header("Authorization", "Bearer " + Tokens.of(user)), heard);
        return heard;
    }

    /** Samples are told again and again: the gateway reads from now on, whenever that begins. */
    private void untilHeard(List<JsonObject> heard, Event wanted, Event... others) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            List.of(others).forEach(this::tell);
            tell(wanted);
            return heard.stream()
                    .anyMatch(event ->
                            event.getString("videoId").equals(wanted.videoId().toString()));
        });
    }

    private void tell(Event event) {
        producer.send(new ProducerRecord<>(
                EventType.of(event).wireName(), event.videoId().toString(), EventCodec.encode(event)));
    }

    private WebSocket.Builder builder() {
        return client.newWebSocketBuilder();
    }

    private void connect(WebSocket.Builder builder, List<JsonObject> heard) {
        builder.buildAsync(URI.create("ws://" + home.getAuthority() + "/api/live"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        heard.add(new JsonObject(text.toString()));
                        socket.request(1);
                        return null;
                    }
                })
                .join();
    }

    private static int status(Throwable failure) {
        return ((WebSocketHandshakeException) ((CompletionException) failure).getCause())
                .getResponse()
                .statusCode();
    }

    private static EncodeProgress progress(UUID group) {
        return new EncodeProgress(
                group, UUID.randomUUID(), UUID.randomUUID(), 1, "encode", 42, Duration.ofSeconds(3), Optional.empty());
    }

    private static VideoUploaded uploaded(UUID group) {
        return new VideoUploaded(
                group,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "secret/place",
                1,
                "video/mp4",
                "film.mp4",
                Instant.parse("2026-11-01T00:00:00Z"));
    }
}
