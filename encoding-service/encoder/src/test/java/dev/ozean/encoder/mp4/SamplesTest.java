package dev.ozean.encoder.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.mp4.Samples.Chunk;
import dev.ozean.encoder.mp4.Samples.Run;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final int SECOND = 1000;

    @Test
    void lengths_are_told_where_they_change_and_chunks_last_a_second() {
        // given
        var samples = new Samples(SECOND);

        // when
        samples.add(fragment(0, 500, 500, 500));
        samples.add(fragment(1500, 500, 250));

        // then
        assertThat(samples.runs()).containsExactly(new Run(4, 500), new Run(1, 250));
        assertThat(samples.chunks())
                .containsExactly(new Chunk(0, 2, 20), new Chunk(1000, 2, 20), new Chunk(2000, 1, 10));
        assertThat(samples.keys()).containsExactly(1, 4);
        assertThat(samples.duration()).isEqualTo(2250);
    }

    @Test
    void a_gap_between_fragments_lengthens_the_sample_before_it() {
        // given
        var samples = new Samples(SECOND);

        // when
        samples.add(fragment(0, 500, 500));
        samples.add(fragment(1700, 500));
        samples.add(fragment(2100, 500));

        // then
        assertThat(samples.runs()).containsExactly(new Run(1, 500), new Run(1, 1200), new Run(1, 400), new Run(1, 500));
        assertThat(samples.duration()).isEqualTo(2600);
    }

    @Test
    void what_starts_late_is_as_long_as_it_plays() {
        // given
        var samples = new Samples(SECOND);

        // when
        samples.add(fragment(3000, 500, 500));

        // then
        assertThat(samples.start()).isEqualTo(3000);
        assertThat(samples.duration()).isEqualTo(1000);
        assertThat(samples.chunks()).containsExactly(new Chunk(3000, 2, 20));
    }

    /** Samples of ten bytes, the first a key. */
    private static Fragment fragment(long time, int... durations) {
        var sizes = new int[durations.length];
        Arrays.fill(sizes, 10);
        var keys = new boolean[durations.length];
        keys[0] = true;
        return new Fragment(time, 0, sizes, durations, new int[durations.length], keys);
    }
}
