package dev.ozean.encoding.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.job.RenditionState;
import dev.ozean.encoding.job.RenditionState.Status;
import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Plan;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoredTracksTest {
    private static final Ratio RATE = new Ratio(25, 1);
    private static final Plan PLAN = new Plan(
            List.of(
                    new VideoRendition("v360", 640, 360, 1000, 2000, "avc1.4d401e", RATE, 1000, false),
                    new VideoRendition("v720", 1280, 720, 1000, 2000, "avc1.64001f", RATE, 1000, false)),
            Optional.of(new AudioRendition("a", 1000, "mp4a.40.2", 2, 48_000, 1000)),
            List.of());

    private final StoredTracks tracks = new StoredTracks(PLAN, Duration.ofSeconds(4));

    @Test
    void a_segment_counts_when_all_before_it_are_stored() {
        // given
        store(new Init("v360", 1), segment("v360", 2), segment("v360", 3));

        // when
        var early = tracks.presentation(false).video().getFirst().pieces().size();
        store(segment("v360", 1));

        // then
        assertThat(early).isZero();
        assertThat(tracks.presentation(false).video().getFirst().pieces()).hasSize(3);
    }

    @Test
    void segments_without_their_head_do_not_count() {
        // given
        store(segment("v360", 1));

        // when
        var pieces = tracks.presentation(false).video().getFirst().pieces();

        // then
        assertThat(pieces).isEmpty();
    }

    @Test
    void the_lowest_rung_and_the_sound_make_it_playable() {
        // given
        store(new Init("v360", 1), segment("v360", 1), new Init("v720", 1), segment("v720", 1), new Init("a", 1));

        // when
        var mute = tracks.isPlayable();
        store(segment("a", 1));

        // then
        assertThat(mute).isFalse();
        assertThat(tracks.isPlayable()).isTrue();
    }

    @Test
    void people_see_how_far_each_rung_is() {
        // given
        store(new Init("v360", 1), segment("v360", 1));

        // when
        var states = tracks.states(false);

        // then
        assertThat(states)
                .containsExactly(
                        new RenditionState("360p", 640, 360, 1000, "avc1.4d401e", Status.playable),
                        new RenditionState("720p", 1280, 720, 1000, "avc1.64001f", Status.pending));
    }

    private void store(MediaFile... files) {
        Stream.of(files).forEach(tracks::stored);
    }

    private static Segment segment(String name, int number) {
        return new Segment(name, number, (number - 1) * 2000L, 2000, 500, 0);
    }
}
