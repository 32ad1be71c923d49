package dev.ozean.encoding.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent.Captions;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredTracksTest {
    private static final Ratio RATE = new Ratio(25, 1);
    private static final Optional<AudioRendition> SOUND =
            Optional.of(new AudioRendition("a", 1000, "mp4a.40.2", 2, 48_000, 1000));
    private static final MediaFacts FACTS = new MediaFacts(
            "mp4",
            Optional.of(Duration.ofSeconds(60)),
            Optional.of(new MediaFacts.Video("h264", 1280, 720, 1280, 720, 0, RATE, "yuv420p", 8, "bt709", 0, false)),
            Optional.of(new MediaFacts.Audio("aac", 2, 48_000, 0)),
            List.of(),
            List.of());

    private final StoredTracks tracks = new StoredTracks(FACTS, Duration.ofSeconds(2));

    @BeforeEach
    void plan_the_sound() {
        tracks.planned(new Plan(List.of(), SOUND, List.of(new CaptionsRendition("t1", "de", ""))));
    }

    @Test
    void a_segment_counts_when_all_before_it_are_stored() {
        // given
        plan(rung(360));
        begin("v360", "a");
        store(segment("a", 1), segment("v360", 2), segment("v360", 3));
        var early = tracks.growing();

        // when
        store(segment("v360", 1));

        // then
        assertThat(early).isEmpty();
        assertThat(tracks.growing().orElseThrow().video().getFirst().pieces()).hasSize(3);
    }

    @Test
    void segments_without_their_head_do_not_count() {
        // given
        plan(rung(360));
        begin("a");

        // when
        store(segment("a", 1), segment("v360", 1));

        // then
        assertThat(tracks.growing()).isEmpty();
    }

    @Test
    void it_begins_with_the_lowest_rung_and_the_sound() {
        // given
        plan(rung(720), rung(360));
        begin("v360", "v720", "a");
        store(segment("v720", 1), segment("a", 1));
        var withoutLowest = tracks.growing();

        // when
        store(segment("v360", 1));

        // then
        assertThat(withoutLowest).isEmpty();
        assertThat(shown()).containsExactly("v360", "v720");
    }

    @Test
    void a_rung_joins_when_it_has_caught_up_with_the_lowest() {
        // given
        plan(rung(360));
        begin("v360", "a");
        store(segment("a", 1));
        storeUpTo("v360", 10);
        plan(rung(480), rung(720));
        begin("v480", "v720");
        storeUpTo("v720", 9);
        storeUpTo("v480", 7);
        var far = shown();

        // when
        store(segment("v480", 8));

        // then
        assertThat(far).containsExactly("v360");
        assertThat(shown()).containsExactly("v360", "v480", "v720");
    }

    @Test
    void a_rung_that_has_joined_stays_when_it_falls_behind() {
        // given
        plan(rung(360), rung(720));
        begin("v360", "v720", "a");
        store(segment("a", 1), segment("v360", 1), segment("v720", 1));
        var both = shown();

        // when
        storeUpTo("v360", 20);

        // then
        assertThat(both).containsExactly("v360", "v720");
        assertThat(shown()).containsExactly("v360", "v720");
    }

    @Test
    void beside_a_copied_rendition_rungs_join_when_they_are_complete() {
        // given
        plan(copied());
        begin("source", "a");
        store(segment("a", 1), segment("source", 1));
        plan(rung(360), rung(720));
        begin("v360", "v720");
        storeUpTo("v360", 2);
        storeUpTo("v720", 2);
        var alone = shown();

        // when
        tracks.complete("v360", 2);
        tracks.complete("v720", 3);

        // then
        assertThat(alone).containsExactly("source");
        assertThat(shown()).containsExactly("v360", "source");
    }

    @Test
    void a_rendition_is_complete_when_its_last_segment_is_stored_and_not_before() {
        // given
        plan(rung(360));
        begin("v360", "a");
        store(segment("a", 1), segment("v360", 1));
        tracks.complete("v360", 2);
        var early = tracks.growing().orElseThrow();

        // when
        store(segment("v360", 2));

        // then
        assertThat(early.video().getFirst().isComplete()).isFalse();
        assertThat(tracks.growing().orElseThrow().video().getFirst().isComplete())
                .isTrue();
    }

    @Test
    void a_dropped_rendition_is_shown_no_more() {
        // given
        plan(copied(), rung(360));
        begin("source", "v360", "a");
        store(segment("a", 1), segment("source", 1), segment("v360", 1));
        tracks.complete("v360", 1);
        var before = shown();

        // when
        tracks.dropped("source");

        // then
        assertThat(before).containsExactly("v360", "source");
        assertThat(shown()).containsExactly("v360");
        assertThat(tracks.ended().video()).extracting(Track::name).containsExactly("v360");
    }

    @Test
    void a_name_that_is_planned_once_more_is_not_given_up() {
        // given
        plan(copied(), rung(360));
        tracks.dropped("source");
        tracks.dropped("v360");

        // when
        plan(rung(360));

        // then
        assertThat(tracks.dropped()).containsExactly("source");
    }

    @Test
    void words_join_when_the_length_of_the_film_is_known() {
        // given
        plan(rung(360));
        begin("v360", "a");
        store(segment("a", 1), segment("v360", 1), new Captions("t1", 100));
        var early = tracks.growing().orElseThrow();

        // when
        tracks.complete("v360", 1);

        // then
        assertThat(early.words()).isEmpty();
        assertThat(tracks.growing().orElseThrow().words())
                .extracting(Words::path)
                .containsExactly("t1/captions.vtt");
    }

    @Test
    void a_podcast_begins_with_its_sound() {
        // given
        var podcast = new StoredTracks(
                new MediaFacts("mp3", Optional.empty(), Optional.empty(), FACTS.audio(), List.of(), List.of()),
                Duration.ofSeconds(2));
        podcast.planned(new Plan(List.of(), SOUND, List.of()));

        // when
        Stream.of(new Init("a", 1), segment("a", 1)).forEach(podcast::stored);

        // then
        assertThat(podcast.growing().orElseThrow().audio()).isPresent();
    }

    private List<String> shown() {
        return tracks.growing().orElseThrow().video().stream().map(Track::name).toList();
    }

    private void plan(VideoRendition... renditions) {
        tracks.planned(new Plan(List.of(renditions), Optional.empty(), List.of()));
    }

    private void begin(String... renditions) {
        Stream.of(renditions).map(name -> new Init(name, 1)).forEach(tracks::stored);
    }

    private void storeUpTo(String rendition, int last) {
        for (int number = 1; number <= last; number++) {
            store(segment(rendition, number));
        }
    }

    private void store(MediaFile... files) {
        Stream.of(files).forEach(tracks::stored);
    }

    private static VideoRendition rung(int shortSide) {
        return new VideoRendition(
                "v" + shortSide, shortSide * 16 / 9 & ~1, shortSide, 1000, 2000, "avc1.4d401e", RATE, 1000, false);
    }

    private static VideoRendition copied() {
        return new VideoRendition("source", 1280, 720, 1000, 2000, "avc1.64001f", RATE, 1000, true);
    }

    private static Segment segment(String name, int number) {
        return new Segment(name, number, (number - 1) * 2000L, 2000, 500, 100);
    }
}
