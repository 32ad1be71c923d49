package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.job.Forecast.Queued;
import dev.ozean.encoding.job.Forecast.Running;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {
    private static final UUID GROUP = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Optional<Double> TEN_MINUTES = Optional.of(600.0);

    @Test
    void where_a_place_is_free_the_first_in_line_starts_now() {
        // given
        var forecast = new Forecast(1, List.of(), List.of(new Queued(GROUP, 1)), Optional.empty());

        // when
        var start = forecast.startOf(GROUP, 1);

        // then
        assertThat(start).contains(0L);
    }

    @ParameterizedTest
    @CsvSource({"1, 60", "2, 200", "3, 660", "4, 800", "5, 1260"})
    void later_ones_start_when_places_become_free_round_after_round(int position, long seconds) {
        // given
        var forecast = new Forecast(
                2, List.of(running(GROUP, 200), running(GROUP, 60)), List.of(new Queued(GROUP, 5)), TEN_MINUTES);

        // when
        var start = forecast.startOf(GROUP, position);

        // then
        assertThat(start).contains(seconds);
    }

    @Test
    void a_job_under_way_that_says_nothing_is_taken_to_last_as_long_as_others_did() {
        // given
        var silent = new Running(GROUP, false, Optional.empty(), 150);
        var forecast = new Forecast(1, List.of(silent), List.of(new Queued(GROUP, 1)), TEN_MINUTES);

        // when
        var start = forecast.startOf(GROUP, 1);

        // then
        assertThat(start).contains(450L);
    }

    @ParameterizedTest
    @CsvSource({"1, 60", "2, 1260", "3, 2460"})
    void groups_take_turns_at_a_single_place(int position, long seconds) {
        // given
        var forecast = new Forecast(
                1, List.of(running(OTHER, 60)), List.of(new Queued(GROUP, 9), new Queued(OTHER, 90)), TEN_MINUTES);

        // when
        var start = forecast.startOf(GROUP, position);

        // then
        assertThat(start).contains(seconds);
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 300"})
    void a_group_with_fewer_jobs_under_way_is_next_at_several_places(int position, long seconds) {
        // given: two of them to catch up with
        var forecast = new Forecast(
                3,
                List.of(running(OTHER, 100), running(OTHER, 200), running(OTHER, 300)),
                List.of(new Queued(OTHER, 90), new Queued(GROUP, 9)),
                TEN_MINUTES);

        // when
        var start = forecast.startOf(GROUP, position);

        // then
        assertThat(start).contains(seconds);
    }

    @Test
    void another_group_takes_no_more_places_than_it_has_jobs() {
        // given
        var forecast = new Forecast(
                1, List.of(running(GROUP, 60)), List.of(new Queued(OTHER, 1), new Queued(GROUP, 9)), TEN_MINUTES);

        // when
        var start = forecast.startOf(GROUP, 3);

        // then: after one of theirs and two of ours
        assertThat(start).contains(60L + 3 * 600);
    }

    @Test
    void places_that_only_open_films_are_none() {
        // given
        var opening = new Running(OTHER, true, Optional.of(5.0), 1);
        var forecast = new Forecast(1, List.of(opening, running(OTHER, 70)), List.of(), TEN_MINUTES);

        // when
        var start = forecast.startOf(GROUP, 1);

        // then
        assertThat(start).contains(70L);
    }

    @Test
    void of_more_jobs_than_places_the_last_to_end_leave_them() {
        // given
        var forecast = new Forecast(1, List.of(running(OTHER, 10), running(OTHER, 70)), List.of(), TEN_MINUTES);

        // when
        var start = forecast.startOf(GROUP, 1);

        // then
        assertThat(start).contains(70L);
    }

    @Test
    void nobody_can_tell_when_nobody_takes_jobs_or_nothing_was_done_yet() {
        // given
        var nobody = new Forecast(0, List.of(), List.of(), TEN_MINUTES);
        var nothing = new Forecast(1, List.of(running(GROUP, 60)), List.of(new Queued(GROUP, 2)), Optional.empty());

        // when
        var starts = List.of(nobody.startOf(GROUP, 1), nothing.startOf(GROUP, 2), nothing.startOf(GROUP, 1));

        // then
        assertThat(starts).containsExactly(Optional.empty(), Optional.empty(), Optional.of(60L));
    }

    private static Running running(UUID group, double remaining) {
        return new Running(group, false, Optional.of(remaining), 30);
    }
}
