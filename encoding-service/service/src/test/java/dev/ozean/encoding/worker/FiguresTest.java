package dev.ozean.encoding.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Figures figures = new Figures(meters);

    @Test
    void a_film_is_set_against_the_time_and_the_processor_time_that_it_took() {
        // given
        var film = Duration.ofSeconds(60);

        // when
        figures.completed(film, Duration.ofSeconds(30), Duration.ofSeconds(40));

        // then
        assertThat(meters.get("ozean.encoding.realtime.factor").summary().max()).isEqualTo(2);
        assertThat(meters.get("ozean.encoding.media.per.cpu").summary().max()).isEqualTo(1.5);
        assertThat(meters.get("ozean.encoding.media").counter().count()).isEqualTo(60);
    }

    @Test
    void processor_time_counts_though_nothing_came_of_it() {
        // given
        var spent = Duration.ofMillis(1500);

        // when
        figures.spent(spent);

        // then
        assertThat(meters.get("ozean.encoding.cpu").counter().count()).isEqualTo(1.5);
        assertThat(meters.get("ozean.encoding.media").counter().count()).isZero();
    }

    @Test
    void a_run_that_nobody_could_look_at_is_no_miracle_of_thrift() {
        // given
        var unknown = Duration.ZERO;

        // when
        figures.completed(Duration.ofSeconds(4), Duration.ofSeconds(1), unknown);

        // then
        assertThat(meters.get("ozean.encoding.media.per.cpu").summary().count()).isZero();
    }
}
