package dev.ozean.encoding.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MutantTest {
    private static final byte[] CLIP = Film.of(5).bytes();

    @Test
    void the_same_seed_does_the_same_damage() {
        // when
        var once = Mutant.of(CLIP, 42);
        var again = Mutant.of(CLIP, 42);

        // then
        assertThat(again.bytes()).isEqualTo(once.bytes());
        assertThat(again.how()).isEqualTo(once.how());
    }

    @Test
    void neighbouring_seeds_do_damage_of_all_kinds_and_nearly_always_some() {
        // when
        var mutants =
                LongStream.range(0, 200).mapToObj(seed -> Mutant.of(CLIP, seed)).toList();

        // then
        assertThat(mutants.stream().map(Mutant::how).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Mutant.Way.values());
        assertThat(mutants.stream().filter(mutant -> Arrays.equals(mutant.bytes(), CLIP)))
                .hasSizeLessThan(20);
    }
}
