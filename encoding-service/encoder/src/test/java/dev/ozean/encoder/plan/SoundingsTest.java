package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.plan.Soundings.Part;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SoundingsTest {
    @Test
    void a_short_film_is_heard_to_its_end() {
        assertThat(Soundings.of(Optional.of(Duration.ofMinutes(5))))
                .singleElement()
                .satisfies(part -> assertThat(part)
                        .returns(Duration.ZERO, Part::from)
                        .extracting(Part::length)
                        .isEqualTo(Duration.ofMinutes(10)));
    }

    @Test
    void of_a_long_film_no_more_is_heard_than_of_a_short_one_but_from_everywhere() {
        // given
        var parts = Soundings.of(Optional.of(Duration.ofHours(10)));

        // then
        assertThat(parts).extracting(Part::length).containsOnly(Duration.ofSeconds(2));
        assertThat(parts).hasSize(120);
        assertThat(parts.getFirst().from()).isEqualTo(Duration.ofSeconds(149));
        assertThat(parts.getLast().from()).isEqualTo(Duration.ofHours(10).minusSeconds(151));
    }

    @Test
    void a_film_of_unknown_length_is_heard_from_its_beginning() {
        assertThat(Soundings.of(Optional.empty())).singleElement().returns(Duration.ZERO, Part::from);
    }
}
