package dev.ozean.catalog.video;

import static dev.ozean.catalog.video.EncodeState.ACTIVE;
import static dev.ozean.catalog.video.EncodeState.CANCELLED;
import static dev.ozean.catalog.video.EncodeState.COMPLETED;
import static dev.ozean.catalog.video.EncodeState.FAILED;
import static dev.ozean.catalog.video.Told.askedAgain;
import static dev.ozean.catalog.video.Told.cancelled;
import static dev.ozean.catalog.video.Told.completed;
import static dev.ozean.catalog.video.Told.failed;
import static dev.ozean.catalog.video.Told.playable;
import static dev.ozean.catalog.video.Told.retrying;
import static dev.ozean.catalog.video.Told.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.events.EncodeEvent;
import dev.ozean.events.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingTest {
    private static final UUID JOB = Ids.next();
    private static final UUID OTHER = Ids.next();
    private static final Encoding REQUESTED = Encoding.NONE.next(JOB);

    @Test
    void each_request_counts_one_generation_up() {
        // given
        var first = REQUESTED;

        // when
        var second = first.next(OTHER);

        // then
        assertThat(List.of(first.generation(), second.generation())).containsExactly(1, 2);
        assertThat(second.activeJob()).contains(OTHER);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void in_whatever_order_a_job_s_events_come_it_ends_completed(List<EncodeEvent> order) {
        // given
        var encoding = REQUESTED;

        // when
        for (var event : order) {
            encoding = encoding.on(event);
        }

        // then
        assertThat(encoding.state()).isEqualTo(COMPLETED);
    }

    static Stream<List<EncodeEvent>> orders() {
        return permutations(List.of(started(JOB, 1, 0), playable(JOB, 1, 2), retrying(JOB, 1), completed(JOB, 1, 9)));
    }

    @Test
    void failure_and_start_of_the_next_run_may_come_in_both_orders() {
        // given
        var failed = failed(JOB, 1, 5);
        var again = started(JOB, 1, 60);

        // when
        var inOrder = REQUESTED.on(failed).on(again);
        var reversed = REQUESTED.on(again).on(failed);

        // then
        assertThat(List.of(inOrder.state(), reversed.state())).containsExactly(ACTIVE, ACTIVE);
    }

    @Test
    void a_late_retry_does_not_open_a_failed_job() {
        // given
        var failed = REQUESTED.on(failed(JOB, 1, 5));

        // when
        var after = failed.on(retrying(JOB, 1)).on(started(JOB, 1, 1));

        // then
        assertThat(after.state()).isEqualTo(FAILED);
    }

    @Test
    void a_job_that_somebody_asked_to_try_again_is_active_at_once() {
        // given
        var ended = Stream.of(failed(JOB, 1, 5), cancelled(JOB, 1, 5));

        // when
        var after = ended.map(end -> REQUESTED.on(end).on(askedAgain(JOB, 1, 60)));

        // then
        assertThat(after).extracting(Encoding::state).containsExactly(ACTIVE, ACTIVE);
    }

    @Test
    void a_request_to_try_again_and_the_end_before_it_may_come_in_both_orders() {
        // given
        var asked = askedAgain(JOB, 1, 60);

        // when
        var reversed = REQUESTED.on(asked).on(failed(JOB, 1, 5));
        var ofAnotherSender = Encoding.NONE.on(asked).on(failed(JOB, 1, 5));

        // then
        assertThat(List.of(reversed.state(), ofAnotherSender.state())).containsExactly(ACTIVE, ACTIVE);
    }

    @Test
    void a_late_or_repeated_request_to_try_again_does_not_open_what_ended_since() {
        // given
        var asked = askedAgain(JOB, 1, 60);
        var again = REQUESTED.on(failed(JOB, 1, 5)).on(asked);
        var ends = Stream.of(failed(JOB, 1, 90), cancelled(JOB, 1, 90), completed(JOB, 1, 90));

        // when
        var after = ends.map(end -> again.on(end).on(asked));

        // then
        assertThat(after).extracting(Encoding::state).containsExactly(FAILED, CANCELLED, COMPLETED);
        assertThat(again.on(asked)).isEqualTo(again);
    }

    @Test
    void a_completion_counts_though_its_clock_is_behind() {
        // given
        var started = REQUESTED.on(started(JOB, 1, 30));

        // when
        var completed = started.on(completed(JOB, 1, 2));

        // then
        assertThat(completed.state()).isEqualTo(COMPLETED);
    }

    @Test
    void a_lower_generation_is_ignored() {
        // given
        var second = REQUESTED.next(OTHER);

        // when
        var after = Stream.<EncodeEvent>of(
                        completed(JOB, 1, 9), cancelled(JOB, 1, 9), failed(JOB, 1, 9), playable(JOB, 1, 9))
                .reduce(second, Encoding::on, (one, _) -> one);

        // then
        assertThat(after).isSameAs(second);
    }

    @Test
    void a_higher_generation_of_another_sender_takes_over() {
        // given
        var completed = REQUESTED.on(completed(JOB, 1, 9));

        // when
        var taken = completed.on(started(OTHER, 2, 1));

        // then
        assertThat(taken.activeJob()).contains(OTHER);
        assertThat(completed.on(retrying(OTHER, 2)).state()).isEqualTo(ACTIVE);
    }

    @Test
    void of_two_jobs_with_one_number_the_first_counts() {
        // given
        var encoding = REQUESTED;

        // when
        var after = encoding.on(completed(OTHER, 1, 9));

        // then
        assertThat(after).isSameAs(encoding);
    }

    @Test
    void a_cancelled_job_is_active_no_more() {
        // given
        var started = REQUESTED.on(started(JOB, 1, 0));

        // when
        var cancelled = started.on(cancelled(JOB, 1, 1));

        // then
        assertThat(cancelled.state()).isEqualTo(CANCELLED);
        assertThat(cancelled.activeJob()).isEmpty();
    }

    private static <T> Stream<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return Stream.of(List.of());
        }
        return items.stream().flatMap(first -> {
            var rest = new ArrayList<>(items);
            rest.remove(first);
            return permutations(rest)
                    .map(tail -> Stream.concat(Stream.of(first), tail.stream()).toList());
        });
    }
}
