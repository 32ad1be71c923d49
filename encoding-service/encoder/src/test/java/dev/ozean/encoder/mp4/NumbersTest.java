package dev.ozean.encoder.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void what_was_added_comes_back() {
        // given
        var values = new int[] {0, 1, -1, 63, -64, 64, 12_345, -2000, 1 << 28, Integer.MAX_VALUE, Integer.MIN_VALUE};
        var numbers = new Numbers();

        // when
        IntStream.of(values).forEach(numbers::add);

        // then
        assertThat(numbers.all()).containsExactly(values);
        assertThat(numbers.count()).isEqualTo(values.length);
    }

    @Test
    void there_may_be_very_many() {
        // given
        var numbers = new Numbers();

        // when
        IntStream.range(0, 100_000).forEach(numbers::add);

        // then
        assertThat(numbers.all()).containsExactly(IntStream.range(0, 100_000).toArray());
    }
}
