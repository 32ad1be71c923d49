package dev.ozean.encoding.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackTest {
    private static final VideoRendition RENDITION =
            new VideoRendition("v360", 640, 360, 1, 1, "avc1.4d401e", new Ratio(25, 1), 1000, false);

    @Test
    void a_short_rest_does_not_pass_for_a_peak() {
        // given
        var calm = List.of(new Piece(0, 4000, 4000, 0), new Piece(4000, 4000, 4000, 0), new Piece(8000, 40, 1000, 0));
        var track = new Track.Video(RENDITION, calm, true);

        // when
        var peak = track.peakBitrate(2);

        // then
        assertThat(peak).isLessThan(10_000);
    }

    @Test
    void a_copied_rendition_that_grows_leaves_room_for_long_segments() {
        // given
        var copied = new VideoRendition("source", 640, 360, 1, 1, "avc1.4d401e", new Ratio(25, 1), 1000, true);
        var begun = List.of(new Track.Video(copied, List.of(new Piece(0, 2000, 1000, 0)), false));

        // when
        var growing = new Presentation(begun, Optional.empty(), List.of(), Duration.ofSeconds(4), false);

        // then
        assertThat(growing.targetSeconds()).isEqualTo(10);
    }
}
