package dev.ozean.encoding;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.ozean.events.EncodeEvent.EncodeCancelRequested;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.Event;
import dev.ozean.events.EventType;
import dev.ozean.events.Ids;
import dev.ozean.events.VideoEvent.VideoArchived;
import dev.ozean.events.VideoEvent.VideoCreated;
import dev.ozean.events.VideoEvent.VideoDeleted;
import dev.ozean.events.VideoState;
import dev.ozean.local.TestBroker;
import dev.ozean.local.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One video of the first demo group, and what a test does to it and sees of it. */
final class Scene {
    static final UUID GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    final UUID video = Ids.next();
    final UUID job = Ids.next();
    private final TestBroker broker;
    private final Store store;

    Scene(TestBroker broker, Store store) {
        this.broker = broker;
        this.store = store;
    }

    String masterKey() {
        return "%s/%s/upload/source".formatted(GROUP, video);
    }

    Scene master(String script) {
        return master(script.getBytes(StandardCharsets.UTF_8));
    }

    Scene master(byte[] bytes) {
        store.master(masterKey(), bytes);
        return this;
    }

    Scene send(Event... events) {
        broker.send(events);
        return this;
    }

    Scene request() {
        return send(requested(job, 1));
    }

    EncodeRequested requested(UUID id, int generation) {
        return new EncodeRequested(GROUP, video, id, generation, masterKey(), 1000, "Waves");
    }

    EncodeCancelRequested cancelRequested(UUID id, int generation) {
        return new EncodeCancelRequested(GROUP, video, id, generation);
    }

    VideoCreated created(long version) {
        return new VideoCreated(state(version, "processing"));
    }

    VideoArchived archived(long version) {
        return new VideoArchived(state(version, "archived"));
    }

    VideoDeleted deleted(long version) {
        return new VideoDeleted(state(version, "archived"));
    }

    ValidatableResponse get(String user, String path) {
        return given().auth()
                .oauth2(token(user))
                .when()
                .get("/api/videos/" + video + path)
                .then();
    }

    ValidatableResponse post(String user, String path) {
        return given().auth()
                .oauth2(token(user))
                .when()
                .post("/api/videos/" + video + path)
                .then();
    }

    ValidatableResponse prioritise(String user, String priority) {
        return send(user, "PUT", "/" + video + "/processing-priority", Map.of("priority", priority));
    }

    ValidatableResponse retry(String key) {
        return given().auth()
                .oauth2(token("creator"))
                .header("Idempotency-Key", key)
                .when()
                .post("/api/videos/" + video + "/retry-processing")
                .then();
    }

    /** An address that is not of one video. */
    static ValidatableResponse read(String user, String path) {
        return given().auth()
                .oauth2(token(user))
                .when()
                .get("/api/videos" + path)
                .then();
    }

    static ValidatableResponse send(String user, String method, String path, Object body) {
        return given().auth()
                .oauth2(token(user))
                .contentType("application/json")
                .body(body)
                .when()
                .request(method, "/api/videos" + path)
                .then();
    }

    JsonPath status() {
        return get("creator", "/processing-status").extract().jsonPath();
    }

    JsonPath awaitStatus(String wanted) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> wanted.equals(status().getString("status")));
        return status();
    }

    List<String> history() {
        var answer = get("creator", "/events").extract();
        return answer.statusCode() == 200 ? answer.jsonPath().getList("items.type") : List.of();
    }

    List<Event> told(EventType type) {
        return broker.sent(type, video);
    }

    <E extends Event> E awaitTold(EventType type, Class<E> event) {
        await().atMost(PATIENCE).until(() -> !told(type).isEmpty());
        return event.cast(told(type).getLast());
    }

    List<String> streams() {
        return store.streams("%s/%s/".formatted(GROUP, video));
    }

    List<String> parts() {
        return store.parts("%s/%s/".formatted(GROUP, video));
    }

    /** The folder of one run. */
    String folder(int fence) {
        return "%s/%s/%s.%d".formatted(GROUP, video, job, fence);
    }

    static String token(String user) {
        return TOKENS.computeIfAbsent(user, Tokens::of);
    }

    private VideoState state(long version, String status) {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        return new VideoState(
                GROUP,
                video,
                version,
                "Waves",
                "",
                List.of(),
                status,
                "private",
                "draft",
                "hetzner_only",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                now);
    }
}
