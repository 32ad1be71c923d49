package dev.ozean.catalog.encode;

import static dev.ozean.catalog.Catalogue.GROUP;
import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.created;
import static dev.ozean.catalog.Catalogue.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ozean.catalog.Uploading;
import dev.ozean.events.EncodeEvent.EncodeCancelled;
import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EncodeEvent.EncodeFailed;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EncodeEvent.EncodeStarted;
import dev.ozean.events.EncodeEvent.Media;
import dev.ozean.events.EncodeEvent.Reason;
import dev.ozean.events.EventType;
import dev.ozean.events.Ids;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class EncodeConsumerTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private static TestBroker broker;

    @Inject
    Uploading uploading;

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @Test
    void a_stored_master_requests_an_encode_that_makes_the_video_ready() {
        // given
        var request = uploaded("Main road");
        video(request.videoId()).body("status", equalTo("processing"));

        // when
        broker.send(started(request, START));
        broker.send(playable(request, 1, START.plusSeconds(2)));
        broker.send(completed(request, 1, START.plusSeconds(30)));

        // then
        become(request, "ready");
        video(request.videoId())
                .body("durationSeconds", equalTo(30.5f))
                .body("width", equalTo(1920))
                .body("height", equalTo(1080))
                .body("filename", equalTo("clip.mp4"))
                .body("sizeBytes", equalTo(22_000_000))
                .body("platforms[0].platform", equalTo("hetzner"))
                .body("platforms[0].status", equalTo("ready"))
                .body("posterUrl", containsString("/poster.jpg"));
        as("owner")
                .get("/api/videos/{id}/playback", request.videoId())
                .then()
                .statusCode(200)
                .body("hls", containsString("/media/bcdn_token=HS256-"))
                .body("hls", containsString("/%s.1/master.m3u8".formatted(request.jobId())))
                .body("dash", containsString("/manifest.mpd"))
                .body("mp4", nullValue())
                .body("captions", equalTo(List.of()))
                .body("fallback", nullValue());
    }

    @Test
    void a_video_plays_from_its_first_rendition_on() {
        // given
        var request = uploaded("Early");

        // when
        broker.send(playable(request, 1, START));

        // then
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> as("owner")
                                .get("/api/videos/{id}/playback", request.videoId())
                                .path("hls"),
                        Objects::nonNull);
        video(request.videoId()).body("status", equalTo("processing"));
    }

    @Test
    void what_comes_after_completion_but_happened_before_changes_nothing() {
        // given
        var request = uploaded("Backwards");
        broker.send(completed(request, 1, START.plusSeconds(30)));
        become(request, "ready");

        // when
        broker.send(playable(request, 1, START.plusSeconds(2)));
        broker.send(started(request, START));
        broker.send(new EncodeFailed(
                GROUP, request.videoId(), request.jobId(), 1, new Reason("late", "Late"), START.plusSeconds(1)));
        var last = uploaded("Behind them");
        broker.send(completed(last, 1, START));

        // then
        become(last, "ready");
        video(request.videoId()).body("status", equalTo("ready"));
    }

    @Test
    void an_event_that_comes_twice_changes_the_video_once() {
        // given
        var request = uploaded("Twice");
        var id = Ids.next();

        // when
        broker.send(id, completed(request, 1, START));
        become(request, "ready");
        var version = video(request.videoId()).extract().<Integer>path("version");
        broker.send(id, completed(request, 1, START));
        var last = uploaded("Behind it");
        broker.send(completed(last, 1, START));

        // then
        become(last, "ready");
        video(request.videoId()).body("version", equalTo(version));
    }

    @Test
    void a_failed_job_is_told_as_an_error_and_a_retry_of_it_can_still_succeed() {
        // given
        var request = uploaded("Troubled");
        broker.send(new EncodeFailed(
                GROUP, request.videoId(), request.jobId(), 1, new Reason("no_picture", "No picture"), START));
        become(request, "error");

        // when
        broker.send(started(request, START.plusSeconds(60)));
        become(request, "processing");
        broker.send(completed(request, 2, START.plusSeconds(90)));

        // then
        become(request, "ready");
    }

    @Test
    void an_archived_video_keeps_its_outputs_and_its_links_off() {
        // given
        var request = uploaded("Put away");
        as("owner").delete("/api/videos/{id}", request.videoId()).then().statusCode(204);

        // when
        broker.send(completed(request, 1, START));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> video(request.videoId()).extract().path("posterUrl"), Objects::nonNull);

        // then
        video(request.videoId()).body("status", equalTo("archived"));
        as("owner")
                .get("/api/videos/{id}/playback", request.videoId())
                .then()
                .statusCode(200)
                .body("hls", nullValue());
        as("owner").post("/api/videos/{id}/restore", request.videoId()).then().body("status", equalTo("ready"));
    }

    @Test
    void a_new_encode_is_refused_while_one_is_active_unless_it_is_restarted() {
        // given
        var request = uploaded("Again");

        // when
        var refused =
                as("creator").post("/api/videos/{id}/encode", request.videoId()).then();

        // then
        refused.statusCode(409)
                .body("code", equalTo("job_active"))
                .body("jobId", equalTo(request.jobId().toString()));
        var job = as("creator")
                .post("/api/videos/{id}/encode?restart=true", request.videoId())
                .then()
                .statusCode(202)
                .extract()
                .<String>path("jobId");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(broker.sent(EventType.ENCODE_REQUESTED, request.videoId()))
                        .hasSize(2)
                        .last()
                        .isEqualTo(new EncodeRequested(
                                GROUP,
                                request.videoId(),
                                UUID.fromString(job),
                                2,
                                request.masterKey(),
                                request.masterSizeBytes(),
                                "Again")));
        assertThat(broker.sent(EventType.ENCODE_CANCEL_REQUESTED, request.videoId()))
                .hasSize(1);
    }

    @Test
    void the_end_of_a_replaced_job_does_not_end_its_successor() {
        // given
        var request = uploaded("Replaced");
        as("creator").post("/api/videos/{id}/encode?restart=true", request.videoId());

        // when
        broker.send(new EncodeCancelled(GROUP, request.videoId(), request.jobId(), 1, START));
        broker.send(completed(request, 1, START));
        var last = uploaded("Behind it");
        broker.send(completed(last, 1, START));

        // then
        become(last, "ready");
        video(request.videoId()).body("status", equalTo("processing")).body("posterUrl", nullValue());
    }

    @Test
    void a_request_sent_twice_with_one_key_starts_one_job() {
        // given
        var request = uploaded("Impatient");
        broker.send(completed(request, 1, START));
        become(request, "ready");

        // when
        var first = encodeWithKey(request, "key-1");
        var second = encodeWithKey(request, "key-1");

        // then
        assertThat(second).isEqualTo(first).isNotEqualTo(request.jobId().toString());
    }

    @Test
    void a_video_without_a_file_has_nothing_to_encode() {
        // given
        var id = created("Bare");

        // when
        var answer = as("creator").post("/api/videos/{id}/encode", id).then();

        // then
        answer.statusCode(409).body("code", equalTo("no_master"));
        as("other-owner").post("/api/videos/{id}/encode", id).then().statusCode(404);
        as("member").post("/api/videos/{id}/encode", id).then().statusCode(403);
    }

    private static String encodeWithKey(EncodeRequested request, String key) {
        return as("creator")
                .header("Idempotency-Key", key)
                .post("/api/videos/{id}/encode", request.videoId())
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
    }

    private EncodeRequested uploaded(String title) {
        var video = uploading.upload(GROUP, title);
        return (EncodeRequested) await().atMost(Duration.ofSeconds(20))
                .until(() -> broker.sent(EventType.ENCODE_REQUESTED, video), sent -> !sent.isEmpty())
                .getFirst();
    }

    private static void become(EncodeRequested request, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> video(request.videoId()).extract().path("status"), status::equals);
    }

    private static EncodeStarted started(EncodeRequested request, Instant at) {
        return new EncodeStarted(GROUP, request.videoId(), request.jobId(), request.generation(), 1, at);
    }

    private static EncodePlayable playable(EncodeRequested request, int fence, Instant at) {
        return new EncodePlayable(
                GROUP,
                request.videoId(),
                request.jobId(),
                request.generation(),
                prefix(request, fence),
                media(Optional.empty()),
                at);
    }

    private static EncodeCompleted completed(EncodeRequested request, int fence, Instant at) {
        return new EncodeCompleted(
                GROUP,
                request.videoId(),
                request.jobId(),
                request.generation(),
                prefix(request, fence),
                media(Optional.of("manifest.mpd")),
                List.of(),
                at);
    }

    private static String prefix(EncodeRequested request, int fence) {
        return "%s/%s/%s.%d".formatted(GROUP, request.videoId(), request.jobId(), fence);
    }

    private static Media media(Optional<String> dash) {
        return new Media(
                Duration.ofMillis(30_500),
                1920,
                1080,
                Optional.of("master.m3u8"),
                dash,
                Optional.empty(),
                Optional.of("poster.jpg"),
                Optional.empty());
    }
}
