package dev.ozean.encoding.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.Stage;
import dev.ozean.encoding.protocol.ToParent.Progress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulseTest {
    private Duration now = Duration.ZERO;
    private final Pulse pulse = new Pulse(() -> now.toNanos());

    @Test
    void a_child_that_talks_but_comes_no_further_stands_still() {
        // given
        at(10, progress(20));
        at(40, progress(20));

        // when
        now = Duration.ofSeconds(41);

        // then
        assertThat(pulse.silence()).isEqualTo(Duration.ofSeconds(1));
        assertThat(pulse.standstill()).isEqualTo(Duration.ofSeconds(31));
    }

    @Test
    void a_child_that_waits_for_us_does_not_stand_still() {
        // given
        at(10, progress(20));
        pulse.owes();

        // when
        now = Duration.ofHours(1);

        // then
        assertThat(pulse.standstill()).isZero();
    }

    @Test
    void a_child_that_nobody_listens_to_is_neither_silent_nor_at_a_standstill() {
        // given
        at(10, progress(20));
        pulse.pausesListening();

        // when
        now = Duration.ofHours(1);
        var meanwhile = List.of(pulse.silence(), pulse.standstill());
        pulse.resumesListening();
        now = now.plusSeconds(2);

        // then
        assertThat(meanwhile).containsOnly(Duration.ZERO);
        assertThat(List.of(pulse.silence(), pulse.standstill())).containsOnly(Duration.ofSeconds(2));
    }

    @Test
    void a_child_that_is_owed_an_answer_must_still_say_something() {
        // given
        at(10, progress(20));
        pulse.owes();

        // when
        now = Duration.ofMinutes(2);

        // then
        assertThat(pulse.silence()).isEqualTo(Duration.ofSeconds(110));
    }

    @Test
    void progress_never_goes_back() {
        // given
        at(10, progress(50));

        // when
        at(11, progress(40));

        // then
        assertThat(pulse.beat().progress()).isEqualTo(50);
    }

    @Test
    void what_remains_is_judged_by_what_it_took() {
        // given
        at(30, progress(25));

        // when
        var beat = pulse.beat();

        // then
        assertThat(beat.remaining()).contains(Duration.ofSeconds(90));
        assertThat(beat.stage()).isEqualTo("encoding");
    }

    private void at(int seconds, Progress progress) {
        now = Duration.ofSeconds(seconds);
        pulse.heard();
        pulse.progressed(progress);
    }

    private static Progress progress(double percent) {
        return new Progress(Stage.ENCODING, percent, Duration.ZERO, 0, 0);
    }
}
