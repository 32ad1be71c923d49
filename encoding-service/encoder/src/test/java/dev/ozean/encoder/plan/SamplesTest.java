package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void they_lie_in_the_middle_of_equal_parts() {
        assertThat(Samples.of(Duration.ofSeconds(15)))
                .containsExactly(Duration.ofMillis(2500), Duration.ofMillis(7500), Duration.ofMillis(12_500));
    }

    @Test
    void a_long_film_has_no_more_than_twelve_and_a_clip_none() {
        assertThat(Samples.of(Duration.ofHours(2))).hasSize(12);
        assertThat(Samples.of(Duration.ofSeconds(30))).hasSize(6);
        assertThat(Samples.of(Duration.ofSeconds(9))).isEmpty();
    }
}
