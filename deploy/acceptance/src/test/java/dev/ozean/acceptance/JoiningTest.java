package dev.ozean.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Qualities join while somebody watches: the encoding service's news come by the test's own hand. */
@ExtendWith(InTheHouse.class)
class JoiningTest {
    private static final UUID GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000001");

    private final House house;

    /** How many of the film's qualities the playlist names, lowest first. */
    private int known = 1;

    JoiningTest(House house) {
        this.house = house;
    }

    @Test
    void a_quality_that_joins_is_seen_and_nothing_else_is_noticed() {
        // given
        var owner = house.as("owner");
        var video = owner.upload(House.clip(), "Grows while it plays");
        Patience.work()
                .until(() -> owner.processing(video).path("status").asText(), status -> status.equals("completed"));
        var visitor = house.visitor().signIn("creator");
        visitor.page().route("**/master.m3u8", this::shortened);
        visitor.page().navigate("/videos/" + video);
        var player = new Player(visitor.page());
        player.play();
        Patience.work().until(player::position, position -> position > 1);
        player.set("volume", 0.4);
        player.set("playbackRate", 0.75);
        player.watchEvents();
        var before = player.height();

        // when
        known = 4;
        house.broker().send(playable(video, owner.processing(video)));

        // then
        assertThat(player.qualities()).hasCount(5, new HasCountOptions().setTimeout(Patience.SOON.toMillis()));
        Patience.work().until(player::height, height -> height > before);
        assertThat(player.events()).doesNotContain("emptied", "seeking", "pause", "ratechange", "volumechange");
        assertThat(List.of(player.number("volume"), player.number("playbackRate")))
                .containsExactly(0.4, 0.75);
    }

    /** Each quality takes two lines of the playlist. */
    private void shortened(Route route) {
        var whole = route.fetch().text().lines().toList();
        var first = whole.indexOf(whole.stream()
                .filter(line -> line.startsWith("#EXT-X-STREAM-INF"))
                .findFirst()
                .orElseThrow());
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/vnd.apple.mpegurl")
                .setBody(String.join("\n", whole.subList(0, Math.min(first + 2 * known, whole.size())))));
    }

    private static EncodePlayable playable(String video, JsonNode job) {
        var jobId = UUID.fromString(job.get("jobId").textValue());
        var media = new Media(
                Duration.ofSeconds(30),
                1920,
                1080,
                Optional.of("master.m3u8"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                false);
        return new EncodePlayable(
                GROUP,
                UUID.fromString(video),
                jobId,
                job.get("generation").intValue(),
                "%s/%s/%s.1".formatted(GROUP, video, jobId),
                media,
                List.of(),
                Instant.now());
    }
}
