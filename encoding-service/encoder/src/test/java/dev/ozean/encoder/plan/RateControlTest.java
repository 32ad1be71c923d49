package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateControlTest {
    private static final int SEGMENT_SECONDS = 4;

    @ParameterizedTest
    @ValueSource(ints = {200_000, 1_000_000, 1_500_000, 2_800_000})
    void a_segment_never_holds_more_than_twice_the_mean(int bitrate) {
        var rate = RateControl.of(bitrate, RateControl.fittedPeak(bitrate, 2_800_000));
        assertThat((double) rate.peak() + (double) rate.buffer() / SEGMENT_SECONDS)
                .isLessThanOrEqualTo(2.0 * bitrate);
    }

    @Test
    void what_is_fitted_never_takes_more_than_the_rung_of_the_ladder() {
        assertThat(RateControl.fittedPeak(2_700_000, 2_800_000)).isEqualTo(RateControl.peak(2_800_000));
        assertThat(RateControl.fittedPeak(1_000_000, 2_800_000)).isEqualTo(1_500_000);
    }
}
