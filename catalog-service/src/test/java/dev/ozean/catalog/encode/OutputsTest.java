package dev.ozean.catalog.encode;

import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.video;
import static dev.ozean.catalog.encode.Encoder.become;
import static dev.ozean.catalog.encode.Encoder.completed;
import static dev.ozean.catalog.encode.Encoder.playable;
import static dev.ozean.catalog.encode.Encoder.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ozean.catalog.Database;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EventType;
import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an encode brings besides the streams, and what people make of it. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class OutputsTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    @Inject
    Encoder encoder;

    @Test
    void all_that_an_encode_brings_is_linked_by_one_token() {
        // given
        var request = encoder.uploaded("Everything");

        // when
        encoder.send(whole(request, 1, START));
        become(request, "ready");

        // then
        var links = playback(request)
                .body("mp4", endsWith(".1/progressive.mp4"))
                .body("sprites", endsWith(".1/sprites.vtt"))
                .body("thumbnails.seconds", equalTo(List.of(3f, 12.5f)))
                .body("captions[0].language", equalTo("de"))
                .body("captions[0].label", equalTo("Deutsch"))
                .body("audioOnly", equalTo(false))
                .extract();
        var folder = links.<String>path("hls").replace("master.m3u8", "");
        assertThat(List.<String>of(
                        links.path("thumbnails[1].url"), links.path("captions[0].url"), links.path("chapters")))
                .containsExactly(folder + "thumbs/2.jpg", folder + "captions/1.vtt", folder + "chapters.vtt");
    }

    @Test
    void a_later_run_of_the_job_moves_the_links_until_the_job_is_completed() {
        // given
        var request = encoder.uploaded("Moved");
        encoder.send(playable(request, 1, START));
        streamsLieIn(request, ".1/");

        // when
        encoder.send(playable(request, 2, START.plusSeconds(60)));
        streamsLieIn(request, ".2/");
        encoder.send(completed(request, 2, START.plusSeconds(90)));
        become(request, "ready");
        encoder.send(playable(request, 3, START.plusSeconds(120)));
        var last = encoder.uploaded("Behind it");
        encoder.send(completed(last, 1, START));
        become(last, "ready");

        // then
        playback(request).body("hls", containsString("%s.2/".formatted(request.jobId())));
    }

    @Test
    void the_picked_still_is_the_poster_everywhere_and_is_told() {
        // given
        var request = ready("Picked");
        var seen = version(request);

        // when
        var answer = pick(request, 12.5, seen);

        // then
        answer.statusCode(200)
                .header("ETag", "\"%d\"".formatted(seen + 1))
                .body("posterSeconds", equalTo(12.5f))
                .body("posterUrl", endsWith("/thumbs/2.jpg"));
        playback(request).body("poster", endsWith("/thumbs/2.jpg"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> encoder.sent(EventType.VIDEO_UPDATED, request.videoId()).stream()
                        .anyMatch(event -> ((VideoUpdated) event).video().version() == seen + 1));
    }

    @Test
    void nothing_picked_lets_the_encode_choose_again() {
        // given
        var request = ready("Undone");
        pick(request, 3.0, version(request));

        // when
        var answer = pick(request, null, version(request));

        // then
        answer.statusCode(200).body("posterSeconds", nullValue()).body("posterUrl", endsWith("/poster.jpg"));
    }

    @Test
    void picking_the_same_again_is_no_change() {
        // given
        var request = ready("Once");
        var picked = pick(request, 3.0, version(request)).extract().<Integer>path("version");

        // when
        var answer = pick(request, 3.0, picked);

        // then
        answer.statusCode(200).body("version", equalTo(picked));
    }

    @Test
    void who_picks_on_an_old_state_is_refused() {
        // given
        var request = ready("Two people");
        var seen = version(request);
        pick(request, 3.0, seen);

        // when
        var late = pick(request, 12.5, seen);

        // then
        late.statusCode(412).body("code", equalTo("changed_meanwhile")).body("current.posterSeconds", equalTo(3f));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 7.75, 31})
    void a_moment_without_a_still_cannot_be_picked(double seconds) {
        // given
        var request = ready("Between");

        // when
        var answer = pick(request, seconds, version(request));

        // then
        answer.statusCode(422).body("code", equalTo("no_thumbnail")).body("errors[0].field", equalTo("seconds"));
    }

    @Test
    void members_and_other_groups_pick_nothing() {
        // given
        var request = ready("Guarded");

        // when
        var body = Map.of("seconds", 3);

        // then
        as("member").body(body).put(thumbnailOf(request)).then().statusCode(403);
        as("other-owner").body(body).put(thumbnailOf(request)).then().statusCode(404);
        video(request.videoId()).body("posterSeconds", nullValue());
    }

    @Test
    void a_row_that_an_earlier_version_wrote_plays_without_what_it_did_not_know() throws SQLException {
        // given
        var request = ready("Written by an earlier version");

        // when
        forgetOutputs(request);

        // then
        playback(request)
                .body("hls", endsWith(".1/master.m3u8"))
                .body("thumbnails", empty())
                .body("captions", empty())
                .body("chapters", nullValue())
                .body("audioOnly", equalTo(false));
        pick(request, 3.0, version(request)).statusCode(422).body("code", equalTo("no_thumbnail"));
    }

    /** What was added since, as the insert of an earlier version leaves it. */
    private static void forgetOutputs(EncodeRequested request) throws SQLException {
        try (var owner = Database.asOwner();
                var row = owner.prepareStatement("""
                        update videos set output_thumbnails = null, output_captions = null, output_chapters = null,
                            output_audio_only = null
                        where id = ?""")) {
            row.setObject(1, request.videoId());
            row.executeUpdate();
        }
    }

    private EncodeRequested ready(String title) {
        var request = encoder.uploaded(title);
        encoder.send(whole(request, 1, START));
        become(request, "ready");
        return request;
    }

    private static ValidatableResponse pick(EncodeRequested request, Double seconds, int seen) {
        return as("creator")
                .header("If-Match", "\"%d\"".formatted(seen))
                .body(Collections.singletonMap("seconds", seconds))
                .put(thumbnailOf(request))
                .then();
    }

    private static String thumbnailOf(EncodeRequested request) {
        return "/api/videos/%s/thumbnail".formatted(request.videoId());
    }

    private static int version(EncodeRequested request) {
        return video(request.videoId()).extract().path("version");
    }

    private static ValidatableResponse playback(EncodeRequested request) {
        return as("owner")
                .get("/api/videos/{id}/playback", request.videoId())
                .then()
                .statusCode(200);
    }

    private static void streamsLieIn(EncodeRequested request, String folder) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> playback(request).extract().<String>path("hls"),
                        hls -> hls != null && hls.contains(folder));
    }
}
