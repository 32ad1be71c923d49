package dev.ozean.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.web.Failure.BadRequest;
import dev.ozean.web.Failure.Invalid;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Test
    void without_ends_it_is_the_last_thirty_days() {
        // given
        var nothing = Optional.<String>empty();

        // when
        var period = Period.of(nothing, nothing, TODAY);

        // then
        assertThat(period).isEqualTo(new Period(LocalDate.parse("2026-10-23"), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-999999999-01-01", "+999999999-12-31", "0000-01-01"})
    void a_day_that_is_none_is_refused(String text) {
        // given
        var to = Optional.of(text);

        // when
        var refusal = assertThatThrownBy(() -> Period.of(Optional.empty(), to, TODAY));

        // then
        refusal.isInstanceOf(BadRequest.class).hasMessage("\"to\" must be a day such as 2026-11-21.");
    }

    @Test
    void an_end_before_its_start_is_refused() {
        // given
        var from = Optional.of("2026-11-02");
        var to = Optional.of("2026-11-01");

        // when
        var refusal = assertThatThrownBy(() -> Period.of(from, to, TODAY));

        // then
        refusal.isInstanceOf(Invalid.class);
    }

    @Test
    void a_period_of_ages_is_refused() {
        // given
        var from = Optional.of("1900-01-01");

        // when
        var refusal = assertThatThrownBy(() -> Period.of(from, Optional.empty(), TODAY));

        // then
        refusal.isInstanceOf(Invalid.class);
    }
}
