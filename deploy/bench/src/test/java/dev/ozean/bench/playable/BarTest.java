package dev.ozean.bench.playable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.bench.film.Source;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BarTest {
    @Test
    void of_longer_films_nothing_was_promised() {
        // then
        assertThat(Bar.of(Source.HEVC).upTo(10)).hasValue(Duration.ofSeconds(10));
        assertThat(Bar.of(Source.HEVC).upTo(11)).isEmpty();
    }

    @Test
    void beside_others_it_may_take_twice_as_long() {
        // then
        assertThat(Bar.of(Source.H264).twice().upTo(60)).hasValue(Duration.ofSeconds(10));
    }
}
