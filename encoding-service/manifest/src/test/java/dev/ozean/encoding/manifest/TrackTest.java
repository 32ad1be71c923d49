package dev.ozean.encoding.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.VideoRendition;
import java.util.List;
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
}
