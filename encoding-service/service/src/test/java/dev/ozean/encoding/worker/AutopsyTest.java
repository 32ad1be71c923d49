package dev.ozean.encoding.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.child.Exit;
import dev.ozean.encoding.job.ChildDeath;
import dev.ozean.encoding.job.Setback;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutopsyTest {
    @ParameterizedTest
    @CsvSource({
        "134, false, CRASH, encoder_failed",
        "139, false, CRASH, encoder_failed",
        "136, true, CRASH, encoder_failed",
        "1, false, CRASH, encoder_failed",
        "0, false, CRASH, encoder_failed",
        "3, false, MEMORY, out_of_memory",
        "137, true, MEMORY, out_of_memory",
        "137, false, KILLED, encoder_failed",
        "143, true, KILLED, encoder_failed",
        "130, false, KILLED, encoder_failed",
        "129, false, KILLED, encoder_failed"
    })
    void an_exit_code_tells_what_a_child_died_of(int code, boolean memoryRanOut, ChildDeath death, String told) {
        // given
        var exit = new Exit(OptionalInt.of(code), memoryRanOut);

        // when
        var setback = autopsy(exit, true);

        // then
        assertThat(setback.death()).contains(death);
        assertThat(setback.reason().code()).isEqualTo(told);
        assertThat(setback.canPass()).isTrue();
    }

    @Test
    void what_never_began_to_work_did_not_die_of_its_work() {
        // given: a sandbox that could not be made
        var exit = new Exit(OptionalInt.of(1), false);

        // when
        var death = autopsy(exit, false).death();

        // then
        assertThat(death).isEmpty();
    }

    @Test
    void who_closes_its_mouth_and_lives_on_is_killed() {
        // given
        var exit = new Exit(OptionalInt.empty(), false);

        // when
        var death = autopsy(exit, true).death();

        // then
        assertThat(death).isEqualTo(Optional.of(ChildDeath.KILLED));
    }

    private static Setback autopsy(Exit exit, boolean spoke) {
        return ((Outcome.Broken) Autopsy.of(exit, spoke, "no last word")).setback();
    }
}
