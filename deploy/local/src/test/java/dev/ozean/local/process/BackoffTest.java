package dev.ozean.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1));

    @Test
    void each_death_in_a_row_doubles_the_wait_up_to_the_longest() {
        // when
        var seconds = IntStream.of(1, 2, 3, 4, 5, 1000)
                .mapToLong(deaths -> backoff.delay(deaths).toSeconds());

        // then
        assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void a_long_run_makes_the_earlier_deaths_forgotten() {
        assertThat(backoff.deathsAfter(Duration.ofSeconds(59), 3)).isEqualTo(4);
        assertThat(backoff.deathsAfter(Duration.ofSeconds(60), 3)).isEqualTo(1);
    }
}
