package dev.ozean.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmbushTest {
    private final Ambush ambush = new Ambush();
    private final List<String> victims = new ArrayList<>();

    @Test
    void only_an_ambush_that_somebody_walked_into_counts_and_once() {
        // given
        var trap = ambush.set(Moment.STORED, 1, victims::add);

        // when
        ambush.passes(Moment.CLAIMED, "a");
        ambush.passes(Moment.STORED, "a");
        var before = ambush.sprung();
        ambush.pass(EnumSet.of(Moment.STORED), "b");
        ambush.passes(Moment.STORED, "c");

        // then
        assertThat(trap.await(Duration.ZERO)).isEqualTo("b");
        assertThat(victims).containsExactly("b");
        assertThat(before).containsOnlyKeys(Moment.values());
        assertThat(before.values()).containsOnly(0);
        assertThat(ambush.sprung()).containsEntry(Moment.STORED, 1).containsEntry(Moment.CLAIMED, 0);
    }

    @Test
    void an_ambush_that_nobody_walked_into_is_none() {
        // given
        ambush.set(Moment.HEARD, 0, victims::add);
        ambush.clear();

        // when
        ambush.passes(Moment.HEARD, "a");

        // then
        assertThat(victims).isEmpty();
        assertThat(ambush.sprung().values()).containsOnly(0);
    }
}
