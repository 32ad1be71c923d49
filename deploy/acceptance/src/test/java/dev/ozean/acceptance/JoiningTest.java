package dev.ozean.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import dev.ozean.events.EncodeEvent.Captions;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Qualities join while somebody watches: the encoding service's news come by the test's own hand. */
@ExtendWith(InTheHouse.class)
class JoiningTest {
    private static final UUID GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final HasCountOptions SOON = new HasCountOptions().setTimeout(Patience.SOON.toMillis());

    private static Run made;

    private final House house;

    /** How many of the film's qualities the playlist names, lowest first. */
    private int known = 1;

    JoiningTest(House house) {
        this.house = house;
    }

    /** One run of a job, and its folder. */
    private record Run(String video, UUID job, int generation, int fence) {
        String folder() {
            return "%s/%s/%s.%d".formatted(GROUP, video, job, fence);
        }

        Run next() {
            return new Run(video, job, generation, fence + 1);
        }
    }

    @BeforeAll
    static void make_a_film(House house) {
        var owner = house.as("owner");
        var film = owner.upload(House.clip(), "Grows while it plays");
        Patience.work()
                .until(() -> owner.processing(film).path("status").asText(), status -> status.equals("completed"));
        var job = owner.processing(film);
        made = new Run(
                film,
                UUID.fromString(job.get("jobId").textValue()),
                job.get("generation").intValue(),
                1);
    }

    @Test
    void a_quality_that_joins_is_seen_and_nothing_else_is_noticed() {
        // given
        var visitor = house.visitor().signIn("creator");
        visitor.page().route("**/master.m3u8", this::shortened);
        visitor.page().navigate("/videos/" + made.video());
        var player = new Player(visitor.page());
        player.play();
        Patience.work().until(player::position, position -> position > 1);
        player.set("volume", 0.4);
        player.set("playbackRate", 0.75);
        player.watchEvents();
        var before = player.height();

        // when
        known = 4;
        house.broker().send(playable(made, List.of()));

        // then
        assertThat(player.qualities()).hasCount(5, SOON);
        Patience.work().until(player::height, height -> height > before);
        assertThat(player.events()).doesNotContain("emptied", "seeking", "pause", "ratechange", "volumechange");
        assertThat(List.of(player.number("volume"), player.number("playbackRate")))
                .containsExactly(0.4, 0.75);
    }

    @Test
    void a_film_goes_on_from_the_folder_of_a_later_run_where_it_was() {
        // given
        var opening = new Run(house.as("owner").create("Moves while it plays"), UUID.randomUUID(), 1, 1);
        var ladder = opening.next();
        store(opening, "As it was opened", 1);
        store(ladder, "As the ladder has it", 4);
        var captions = List.of(new Captions("t1/captions.vtt", "en", "English"));
        house.broker().send(playable(opening, captions));
        awaitStreamsIn(opening);
        var visitor = house.visitor().signIn("creator");
        visitor.page().navigate("/videos/" + opening.video());
        var player = new Player(visitor.page());
        player.play();
        player.showCaptions("English");
        Patience.work().until(player::captions, words -> words.equals(List.of("As it was opened")));
        Patience.work().until(player::position, position -> position > 1);
        player.set("volume", 0.4);
        player.watchEvents();
        var requests = new CopyOnWriteArrayList<String>();
        visitor.page().onRequest(request -> requests.add(request.url()));
        var watching = player.watch();
        var before = player.height();

        // when
        house.broker().send(playable(ladder, captions));

        // then
        assertThat(player.qualities()).hasCount(5, SOON);
        Patience.work().until(player::height, height -> height > before);
        Patience.soon().until(player::captions, words -> words.equals(List.of("As the ladder has it")));
        var seen = watching.seen();
        assertThat(seen.longestPause()).isLessThanOrEqualTo(1);
        assertThat(seen.farthestBack()).isLessThanOrEqualTo(0.5);
        assertThat(seen.farthestAhead()).isLessThanOrEqualTo(0.5);
        assertThat(player.number("volume")).isEqualTo(0.4);
        assertThat(player.events()).doesNotContain("pause", "ratechange", "volumechange");
        assertThat(requests).anyMatch(url -> url.contains(ladder.folder() + "/v") && url.endsWith(".m4s"));
    }

    /** The film as a run that has come so far, with words by which it is recognised. */
    private void store(Run run, String words, int qualities) {
        try (var store = new StreamStore()) {
            store.copy(made.folder(), run.folder());
            store.change(run.folder() + "/master.m3u8", playlist -> first(qualities, playlist));
            store.put(run.folder() + "/t1/captions.vtt", "text/vtt", """
                    WEBVTT

                    00:00:00.000 --> 00:01:00.000
                    %s
                    """.formatted(words));
        }
    }

    private void awaitStreamsIn(Run run) {
        var owner = house.as("owner");
        Patience.soon()
                .until(
                        () -> owner.get("/api/videos/%s/playback".formatted(run.video()))
                                .json()
                                .path("hls")
                                .asText(),
                        link -> link.contains(run.folder()));
    }

    private void shortened(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/vnd.apple.mpegurl")
                .setBody(first(known, route.fetch().text())));
    }

    /** Each quality takes two lines of the playlist. */
    private static String first(int qualities, String playlist) {
        var whole = playlist.lines().toList();
        var first = whole.indexOf(whole.stream()
                .filter(line -> line.startsWith("#EXT-X-STREAM-INF"))
                .findFirst()
                .orElseThrow());
        return String.join("\n", whole.subList(0, Math.min(first + 2 * qualities, whole.size())));
    }

    private static EncodePlayable playable(Run run, List<Captions> captions) {
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
                captions,
                Optional.empty(),
                false);
        return new EncodePlayable(
                GROUP,
                UUID.fromString(run.video()),
                run.job(),
                run.generation(),
                run.folder(),
                media,
                List.of(),
                Instant.now());
    }
}
