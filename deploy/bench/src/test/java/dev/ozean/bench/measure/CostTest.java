package dev.ozean.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.bench.measure.Cost.Ratio;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {
    @Test
    void a_ratio_tells_how_much_of_the_other_it_took() {
        // given
        var ours = cost(30, 40, 600);
        var theirs = cost(60, 50, 500);

        // then
        assertThat(ours.to(theirs)).isEqualTo(new Ratio(0.5, 0.8, 1.2));
    }

    @Test
    void one_after_another_takes_both_their_times_but_only_the_larger_memory() {
        // then
        assertThat(cost(1, 2, 300).then(cost(10, 20, 200))).isEqualTo(cost(11, 22, 300));
    }

    @Test
    void the_median_is_of_each_kind_by_itself() {
        // given
        var ratios = List.of(new Ratio(1, 20, 300), new Ratio(3, 10, 100), new Ratio(2, 30, 200));

        // then
        assertThat(Ratio.median(ratios)).isEqualTo(new Ratio(2, 20, 200));
    }

    @Test
    void of_two_the_median_lies_between() {
        // then
        assertThat(Ratio.median(List.of(new Ratio(1, 1, 1), new Ratio(2, 3, 4))))
                .isEqualTo(new Ratio(1.5, 2, 2.5));
    }

    private static Cost cost(int wall, int processor, long memory) {
        return new Cost(Duration.ofSeconds(wall), Duration.ofSeconds(processor), memory);
    }
}
