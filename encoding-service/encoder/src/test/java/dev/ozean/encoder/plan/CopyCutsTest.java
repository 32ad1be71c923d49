package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CopyCutsTest {
    @Test
    void groups_of_two_seconds_make_two_short_segments_and_then_long_ones() {
        assertThat(cuts(2, 2, 2, 2, 2, 2, 2)).containsExactly(false, true, true, false, true, false, true);
    }

    @Test
    void long_groups_are_segments_of_their_own() {
        assertThat(cuts(10, 10, 10)).containsExactly(false, true, true);
        assertThat(cuts(1, 10, 1, 10)).containsExactly(false, true, true, true);
    }

    @Test
    void where_every_picture_is_a_key_frame_segments_still_have_some_length() {
        assertThat(cuts(DoubleStream.generate(() -> 0.04).limit(76).toArray()))
                .filteredOn(cut -> cut)
                .hasSize(1);
    }

    @Test
    void heavy_groups_are_not_put_together() {
        var cuts = new CopyCuts(Duration.ofSeconds(2), Duration.ofSeconds(4), 1000);
        assertThat(cuts.cutsBefore(0.1, 900)).isFalse();
        assertThat(cuts.cutsBefore(0.1, 200)).isTrue();
        assertThat(cuts.cutsBefore(0.1, 800)).isFalse();
    }

    private static Boolean[] cuts(double... groups) {
        var cuts = new CopyCuts(Duration.ofSeconds(2), Duration.ofSeconds(4), 1 << 20);
        return DoubleStream.of(groups)
                .mapToObj(seconds -> cuts.cutsBefore(seconds, 1000))
                .toArray(Boolean[]::new);
    }
}
