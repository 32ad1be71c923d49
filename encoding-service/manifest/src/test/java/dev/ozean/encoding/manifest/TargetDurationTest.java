package dev.ozean.encoding.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What playlists say of the length of their segments may not change (RFC 8216, 6.2.1), whatever comes and goes. */
class TargetDurationTest {
    private static final Ratio RATE = new Ratio(25, 1);
    private static final MediaFacts FACTS = new MediaFacts(
            "mp4",
            Optional.of(Duration.ofSeconds(60)),
            Optional.of(new MediaFacts.Video("h264", 1280, 720, 1280, 720, 0, RATE, "yuv420p", 8, "bt709", 0, false)),
            Optional.empty(),
            List.of(),
            List.of());

    private final StoredTracks tracks = new StoredTracks(FACTS, Duration.ofSeconds(4));
    private final List<String> told = new ArrayList<>();

    @Test
    void it_stays_from_the_first_copied_segment_until_the_copy_has_left_and_all_has_ended() {
        // given
        plan(rendition("source", RATE, true));
        store("source", 1, 0, 2000);
        tell(growing());

        // when
        store("source", 2, 2000, 10_500);
        tell(growing());
        plan(rendition("v360", RATE, false));
        store("v360", 1, 0, 4000);
        tracks.complete("v360", 1);
        tell(growing());
        tracks.dropped("source");
        tell(growing());
        tell(tracks.ended());

        // then
        assertThat(told).containsOnly("#EXT-X-TARGETDURATION:11");
    }

    @Test
    void a_copied_segment_is_no_longer_than_it_says_once_rounded() {
        // given
        plan(rendition("v720", RATE, true));

        // when
        store("v720", 1, 0, 10_500);

        // then
        tell(growing());
        assertThat(told).containsOnly("#EXT-X-TARGETDURATION:%d".formatted(Math.round(10.5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1300, 2100, 23_976, 60_000})
    void encoded_segments_of_any_rate_are_no_longer_than_it_says(int picturesIn1000Seconds) {
        // given
        var rate = picturesIn1000Seconds / 1000.0;
        var twoGroups = Math.round(2 * Math.round(2 * rate) / rate * 1000);
        plan(rendition("v360", new Ratio(picturesIn1000Seconds, 1000), false));
        store("v360", 1, 0, twoGroups / 2);
        tell(growing());

        // when
        store("v360", 2, twoGroups / 2, twoGroups);

        // then
        tell(growing());
        assertThat(told).hasSize(2).containsOnly(told.getFirst());
        assertThat(Long.parseLong(told.getFirst().split(":", 2)[1])).isGreaterThanOrEqualTo(twoGroups / 1000);
    }

    private Presentation growing() {
        return tracks.growing().orElseThrow();
    }

    private void tell(Presentation presentation) {
        Manifests.of(presentation).values().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("#EXT-X-TARGETDURATION"))
                .forEach(told::add);
    }

    private void plan(VideoRendition rendition) {
        tracks.planned(new Plan(List.of(rendition), Optional.empty(), List.of()));
    }

    /** Milliseconds. */
    private void store(String name, int number, long start, long duration) {
        Stream.of(new Init(name, 1), new Segment(name, number, start, duration, 500, 0))
                .forEach(tracks::stored);
    }

    private static VideoRendition rendition(String name, Ratio rate, boolean copied) {
        return new VideoRendition(name, 640, 360, 1000, 2000, "avc1.4d401e", rate, 1000, copied);
    }
}
