package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.Rational;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutsTest {
    private static final Duration KEY = Duration.ofSeconds(2);
    private static final Duration SEGMENT = Duration.ofSeconds(4);

    @Test
    void two_short_segments_come_first() {
        var cuts = Cuts.of(new Rational(25, 1), KEY, SEGMENT);
        assertThat(IntStream.rangeClosed(1, 5).mapToLong(cuts::startFrame)).containsExactly(0L, 50L, 100L, 200L, 300L);
        assertThat(cuts.startSample(4, 48_000)).isEqualTo(8 * 48_000);
    }

    @Test
    void an_opening_is_whole_segments() {
        var cuts = Cuts.of(new Rational(25, 1), KEY, SEGMENT);
        assertThat(cuts.shortFrames()).isEqualTo(100);
        assertThat(cuts.framesCovering(Duration.ofSeconds(20))).isEqualTo(500);
        assertThat(cuts.framesCovering(Duration.ofSeconds(21))).isEqualTo(600);
        assertThat(cuts.framesCovering(Duration.ZERO)).isZero();
    }

    @Test
    void key_frames_stand_on_whole_pictures() {
        var cuts = Cuts.of(new Rational(30_000, 1001), KEY, SEGMENT);
        assertThat(cuts.framesAKey()).isEqualTo(60);
        assertThat(cuts.startSample(2, 48_000)).isEqualTo(96_096);
    }
}
