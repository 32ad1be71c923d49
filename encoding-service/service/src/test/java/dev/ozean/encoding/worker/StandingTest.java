package dev.ozean.encoding.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.job.RenditionState;
import dev.ozean.encoding.job.RenditionState.Origin;
import dev.ozean.encoding.job.RenditionState.Status;
import dev.ozean.encoding.manifest.StoredTracks;
import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.MediaFacts;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final Ratio RATE = new Ratio(25, 1);
    private static final Optional<MediaFacts.Audio> STEREO = Optional.of(new MediaFacts.Audio("aac", 2, 48_000, 0));

    @Test
    void people_see_how_far_each_rung_is() {
        // given
        var tracks = film(Optional.of(
                new MediaFacts.Video("h264", 1280, 720, 1280, 720, 0, RATE, "yuv420p", 8, "bt709", 0, false)));
        tracks.planned(new Plan(
                List.of(rendition("source", 720, true), rendition("v360", 360, false), rendition("v720", 720, false)),
                Optional.empty(),
                List.of()));
        Stream.of(new Init("source", 1), segment("source"), new Init("v360", 1), segment("v360"))
                .forEach(tracks::stored);

        // when
        tracks.complete("source", 1);

        // then
        assertThat(Standing.of(tracks))
                .containsExactly(
                        state("360p", 360, 1000, Status.pending, 20, Origin.encoded),
                        state("source", 720, 2000, Status.ready, 100, Origin.source),
                        state("720p", 720, 1000, Status.pending, 0, Origin.encoded));
    }

    @Test
    void sound_alone_is_a_rendition() {
        // given
        var tracks = film(Optional.empty());
        tracks.planned(new Plan(
                List.of(), Optional.of(new AudioRendition("a", 1000, "mp4a.40.2", 2, 48_000, 1000)), List.of()));

        // when
        Stream.of(new Init("a", 1), segment("a")).forEach(tracks::stored);

        // then
        assertThat(Standing.of(tracks))
                .containsExactly(
                        new RenditionState("audio", 0, 0, 1000, "mp4a.40.2", Status.playable, 20, Origin.encoded));
    }

    @ParameterizedTest
    @CsvSource({"v360,360p", "hevc1080,1080p HEVC", "av1-1080,1080p AV1", "source,source", "a,audio"})
    void renditions_have_names_for_people(String folder, String name) {
        assertThat(RenditionState.nameOf(folder)).isEqualTo(name);
    }

    private static StoredTracks film(Optional<MediaFacts.Video> picture) {
        var facts = new MediaFacts("mp4", Optional.of(Duration.ofSeconds(10)), picture, STEREO, List.of(), List.of());
        return new StoredTracks(facts, Duration.ofSeconds(4));
    }

    private static VideoRendition rendition(String name, int height, boolean copied) {
        return new VideoRendition(name, height * 16 / 9, height, 1000, 2000, "avc1.4d401e", RATE, 1000, copied);
    }

    private static RenditionState state(
            String name, int height, long bitrate, Status status, double progress, Origin origin) {
        return new RenditionState(name, height * 16 / 9, height, bitrate, "avc1.4d401e", status, progress, origin);
    }

    private static Segment segment(String name) {
        return new Segment(name, 1, 0, 2000, 500, 0);
    }
}
