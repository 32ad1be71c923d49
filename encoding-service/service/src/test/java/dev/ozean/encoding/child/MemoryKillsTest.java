package dev.ozean.encoding.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryKillsTest {
    @Test
    void the_kernel_counts_whom_it_killed_for_want_of_memory() {
        // given
        var statistics = List.of("pgfault 17", "oom_kill 3", "oom_killer_of_others 8");

        // when
        var kills = MemoryKills.soFar(statistics);

        // then
        assertThat(kills).isEqualTo(3);
    }

    @Test
    void where_nobody_counts_nobody_was_killed() {
        // given
        var statistics = List.of("pgfault 17");

        // when
        var kills = MemoryKills.soFar(statistics);

        // then
        assertThat(kills).isZero();
    }
}
