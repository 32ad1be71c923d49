package dev.ozean.catalog.encode;

import static dev.ozean.catalog.Catalogue.GROUP;
import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.video;
import static dev.ozean.catalog.encode.Encoder.become;
import static dev.ozean.catalog.encode.Encoder.completed;
import static dev.ozean.catalog.encode.Encoder.playable;
import static dev.ozean.catalog.encode.Encoder.started;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ozean.events.EncodeEvent.EncodeCancelled;
import dev.ozean.events.EncodeEvent.EncodeFailed;
import dev.ozean.events.EncodeEvent.Reason;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class EncodeConsumerTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    @Inject
    Encoder encoder;

    @Test
    void a_stored_master_requests_an_encode_that_makes_the_video_ready() {
        // given
        var request = encoder.uploaded("Main road");
        video(request.videoId()).body("status", equalTo("processing"));

        // when
        encoder.send(started(request, START));
        encoder.send(playable(request, 1, START.plusSeconds(2)));
        encoder.send(completed(request, 1, START.plusSeconds(30)));

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
        var request = encoder.uploaded("Early");

        // when
        encoder.send(playable(request, 1, START));

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
        var request = encoder.uploaded("Backwards");
        encoder.send(completed(request, 1, START.plusSeconds(30)));
        become(request, "ready");

        // when
        encoder.send(playable(request, 1, START.plusSeconds(2)));
        encoder.send(started(request, START));
        encoder.send(new EncodeFailed(
                GROUP, request.videoId(), request.jobId(), 1, new Reason("late", "Late"), START.plusSeconds(1)));
        var last = encoder.uploaded("Behind them");
        encoder.send(completed(last, 1, START));

        // then
        become(last, "ready");
        video(request.videoId()).body("status", equalTo("ready"));
    }

    @Test
    void an_event_that_comes_twice_changes_the_video_once() {
        // given
        var request = encoder.uploaded("Twice");
        var id = Ids.next();

        // when
        encoder.send(id, completed(request, 1, START));
        become(request, "ready");
        var version = video(request.videoId()).extract().<Integer>path("version");
        encoder.send(id, completed(request, 1, START));
        var last = encoder.uploaded("Behind it");
        encoder.send(completed(last, 1, START));

        // then
        become(last, "ready");
        video(request.videoId()).body("version", equalTo(version));
    }

    @Test
    void a_failed_job_is_told_as_an_error_and_a_retry_of_it_can_still_succeed() {
        // given
        var request = encoder.uploaded("Troubled");
        encoder.send(new EncodeFailed(
                GROUP, request.videoId(), request.jobId(), 1, new Reason("no_picture", "No picture"), START));
        become(request, "error");

        // when
        encoder.send(started(request, START.plusSeconds(60)));
        become(request, "processing");
        encoder.send(completed(request, 2, START.plusSeconds(90)));

        // then
        become(request, "ready");
    }

    @Test
    void an_archived_video_keeps_its_outputs_and_its_links_off() {
        // given
        var request = encoder.uploaded("Put away");
        as("owner").delete("/api/videos/{id}", request.videoId()).then().statusCode(204);

        // when
        encoder.send(completed(request, 1, START));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> video(request.videoId()).extract().path("durationSeconds"), Objects::nonNull);

        // then
        video(request.videoId()).body("status", equalTo("archived")).body("posterUrl", nullValue());
        as("owner")
                .get("/api/videos/{id}/playback", request.videoId())
                .then()
                .statusCode(200)
                .body("hls", nullValue());
        as("owner").post("/api/videos/{id}/restore", request.videoId()).then().body("status", equalTo("ready"));
    }

    @Test
    void the_end_of_a_replaced_job_does_not_end_its_successor_though_its_streams_are_shown() {
        // given
        var request = encoder.uploaded("Replaced");
        as("creator").post("/api/videos/{id}/encode?restart=true", request.videoId());

        // when
        encoder.send(new EncodeCancelled(GROUP, request.videoId(), request.jobId(), 1, START));
        encoder.send(completed(request, 1, START));
        var last = encoder.uploaded("Behind it");
        encoder.send(completed(last, 1, START));

        // then
        become(last, "ready");
        video(request.videoId()).body("status", equalTo("processing")).body("posterUrl", notNullValue());
    }
}
