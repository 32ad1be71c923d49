package dev.ozean.bench.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.bench.flat.Vitals.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void what_each_job_leaves_behind_is_the_slope() {
        // given
        var samples = files(20, 30, 40, 50);

        // when
        var trend = Trend.of(Kind.FILES, samples);

        // then
        assertThat(trend.slope()).isCloseTo(1, within(1e-9));
        assertThat(trend.isFlat()).isFalse();
    }

    @Test
    void what_comes_and_goes_is_flat() {
        // then
        assertThat(Trend.of(Kind.FILES, files(42, 40, 43, 41, 42, 40)).isFlat()).isTrue();
    }

    @Test
    void what_shrinks_is_flat() {
        // then
        assertThat(Trend.of(Kind.FILES, files(60, 50, 40)).isFlat()).isTrue();
    }

    @Test
    void one_look_that_is_off_makes_no_trend() {
        // then
        assertThat(Trend.of(Kind.FILES, files(40, 40, 40, 40, 48, 40, 40, 40, 40, 40))
                        .isFlat())
                .isTrue();
    }

    @Test
    void the_heap_is_told_by_the_line_of_the_total() {
        // given
        var said = List.of(
                " num     #instances         #bytes  class name (module)",
                "   1:         91437       10265704  [B (java.base@25)",
                "Total        512345       34567890");

        // then
        assertThat(Histogram.read(said)).isEqualTo(new Histogram(34_567_890));
    }

    private static List<Vitals> files(int... counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new Vitals(10 * (i + 1), 0, 0, counts[i], 0, 0, 0))
                .toList();
    }
}
