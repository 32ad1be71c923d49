package dev.ozean.encoding.job;

import static dev.ozean.encoding.job.SampleJob.NOW;
import static dev.ozean.encoding.job.SampleJob.PASSING;
import static dev.ozean.encoding.job.SampleJob.POLICY;
import static dev.ozean.encoding.job.SampleJob.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JobTest {
    private final Job job = SampleJob.queued();

    @Test
    void a_retry_and_another_round_are_wanted_as_the_job_was() {
        // given
        job.prioritise(Priority.BULK);
        claim(job, 1);
        job.fail(PASSING, POLICY, NOW);
        claim(job, 4);
        job.fail(PASSING, POLICY, NOW);

        // when
        job.requeue(NOW);

        // then
        assertThat(job.priority).isEqualTo(Priority.BULK);
        assertThat(job.prioritise(Priority.BULK)).isFalse();
    }

    @Test
    void a_taken_over_attempt_keeps_its_start() {
        // given
        claim(job, 1);
        job.begin(NOW);

        // when
        var isNewAttempt = job.begin(NOW.plusSeconds(60));

        // then
        assertThat(isNewAttempt).isFalse();
        assertThat(job.startedAt).isEqualTo(NOW);
    }

    @Test
    void what_the_operator_was_told_of_this_round_is_kept_when_word_of_an_older_one_comes_late() {
        // given
        claim(job, 4);
        job.fail(PASSING, POLICY, NOW);
        job.requeue(NOW);

        // when
        job.alerted(1);
        var afterTheOlder = job.alertSent;
        job.alerted(2);
        job.alerted(1);

        // then
        assertThat(afterTheOlder).isFalse();
        assertThat(job.alertSent).isTrue();
    }

    @Test
    void an_error_of_an_attempt_is_no_reason_of_a_cancellation() {
        // given
        claim(job, 1);
        job.fail(PASSING, POLICY, NOW);

        // when
        job.cancel(NOW);

        // then
        assertThat(job.errorCode).isNull();
        assertThat(job.errorMessage).isNull();
    }

    @Test
    void a_job_that_is_handed_back_keeps_its_attempt_and_has_no_worker() {
        // given
        claim(job, 2);
        job.begin(NOW);

        // when
        job.handBack(NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.PROCESSING);
        assertThat(job.attempt).isEqualTo(2);
        assertThat(job.leaseOwner).isNull();
        assertThat(job.leaseUntil).isBefore(NOW);
        assertThat(job.worker()).contains("worker");
        assertThat(job.isHeldBy(job.fence)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, false", "2, 1, true", "2, -1, false"})
    void a_job_is_lost_for_good_with_its_third_worker(int takeovers, int secondsSinceLease, boolean isLost) {
        // given
        claim(job, 1);
        job.takeovers = takeovers;

        // when
        var verdict = job.isLostForGood(3, NOW.plusSeconds(secondsSinceLease));

        // then
        assertThat(verdict).isEqualTo(isLost);
    }

    @Test
    void an_opened_job_waits_in_its_old_place_without_a_used_attempt() {
        // given
        claim(job, 1);
        job.fence = 1;
        job.begin(NOW);
        job.playable(beat(4), NOW.plusSeconds(3));

        // when
        job.open(beat(20), NOW.plusSeconds(9));

        // then
        assertThat(job.status).isEqualTo(JobStatus.QUEUED);
        assertThat(job.queuedAt).isEqualTo(NOW);
        assertThat(job.attempt).isZero();
        assertThat(job.playableAt).isEqualTo(NOW.plusSeconds(3));
        assertThat(job.playableRun()).contains(1L);
        assertThat(job.playableMillis).isEqualTo(20_000);
    }

    @Test
    void a_run_that_announced_nothing_leaves_what_can_be_watched_as_it_is() {
        // given
        claim(job, 1);
        job.fence = 1;
        job.playable(beat(20), NOW);
        job.fence = 2;

        // when
        job.open(beat(10), NOW);

        // then
        assertThat(job.playableRun()).contains(1L);
        assertThat(job.playableMillis).isEqualTo(20_000);
    }

    @Test
    void a_failed_job_that_is_asked_for_again_begins_from_the_first_attempt() {
        // given
        claim(job, 4);
        job.fail(PASSING, POLICY, NOW);

        // when
        job.requeue(NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.QUEUED);
        assertThat(job.attempt).isZero();
        assertThat(job.endedAt).isNull();
    }

    @Test
    void a_completed_job_is_not_cancelled_any_more() {
        // given
        claim(job, 1);
        job.complete(List.of(), NOW);

        // when
        var late = assertThatThrownBy(() -> job.cancel(NOW));

        // then
        late.isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(JobStatus.class)
    void every_state_leads_to_an_end_or_is_one(JobStatus status) {
        // given
        var ends = List.of(JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.CANCELLED);

        // when
        var canBeCancelled = status.canBecome(JobStatus.CANCELLED);

        // then
        assertThat(canBeCancelled || ends.contains(status)).isTrue();
    }

    private static Beat beat(int published) {
        return new Beat("opening", 10, Optional.empty(), 1, 25, Duration.ofSeconds(published), List.of());
    }
}
