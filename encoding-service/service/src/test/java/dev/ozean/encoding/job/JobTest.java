package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EncodeEvent.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final RetryPolicy POLICY = policy(0.5);
    private static final Reason REASON = new Reason("encoder_failed", "Something went wrong.");
    private static final Setback PASSING = new Setback(REASON, true, Optional.empty());
    private static final Setback LASTING = new Setback(REASON, false, Optional.empty());

    private final Job job = Job.queued(
            new EncodeRequested(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1, "key", 10, "Waves"),
            4,
            NOW);

    @ParameterizedTest
    @CsvSource({"1,5", "2,15", "3,60"})
    void an_error_that_can_pass_is_followed_by_a_pause_that_grows(int attempt, int minutes) {
        // given
        claimed(attempt);

        // when
        job.fail(PASSING, POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.RETRYING);
        assertThat(job.nextRetryAt).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
        assertThat(job.leaseOwner).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "0.25, 4.5", "0.75, 5.5", "1, 6"})
    void a_pause_is_up_to_a_fifth_shorter_or_longer_by_chance(double chance, double minutes) {
        // given
        claimed(1);

        // when
        job.fail(PASSING, policy(chance), NOW);

        // then
        assertThat(job.nextRetryAt).isEqualTo(NOW.plusSeconds(Math.round(60 * minutes)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void a_pause_that_might_vanish_is_no_setting(double jitter) {
        // given
        var pauses = List.of(Duration.ofMinutes(5));

        // when
        var refused = assertThatThrownBy(() -> new RetryPolicy(pauses, jitter, () -> 0.5));

        // then
        refused.hasMessageContaining("ozean.job.retry-jitter");
    }

    @Test
    void a_retry_and_another_round_are_wanted_as_the_job_was() {
        // given
        job.prioritise(Priority.BULK);
        claimed(1);
        job.fail(PASSING, POLICY, NOW);
        claimed(4);
        job.fail(PASSING, POLICY, NOW);

        // when
        job.requeue(NOW);

        // then
        assertThat(job.priority).isEqualTo(Priority.BULK);
        assertThat(job.prioritise(Priority.BULK)).isFalse();
    }

    @Test
    void the_fourth_failure_is_the_last() {
        // given
        claimed(4);

        // when
        job.fail(PASSING, POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.FAILED);
        assertThat(job.endedAt).isEqualTo(NOW);
    }

    @Test
    void an_error_that_cannot_pass_fails_at_once() {
        // given
        claimed(1);

        // when
        job.fail(LASTING, POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.FAILED);
        assertThat(job.errorCode).isEqualTo("encoder_failed");
    }

    @Test
    void a_taken_over_attempt_keeps_its_start() {
        // given
        claimed(1);
        job.begin(NOW);

        // when
        var isNewAttempt = job.begin(NOW.plusSeconds(60));

        // then
        assertThat(isNewAttempt).isFalse();
        assertThat(job.startedAt).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"CRASH, media.crashes-decoder", "MEMORY, media.too-demanding"})
    void the_second_death_of_a_child_by_the_master_fails_the_job_at_once(ChildDeath death, String code) {
        // given
        claimed(1);
        job.fail(died(death), POLICY, NOW);
        assertThat(job.status).isEqualTo(JobStatus.RETRYING);
        claimed(2);

        // when
        job.fail(died(death), POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.FAILED);
        assertThat(job.errorCode).isEqualTo(code);
    }

    @Test
    void deaths_of_different_kinds_do_not_add_up() {
        // given
        claimed(1);
        job.fail(died(ChildDeath.CRASH), POLICY, NOW);
        claimed(2);

        // when
        job.fail(died(ChildDeath.MEMORY), POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.RETRYING);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChildDeath.class,
            names = {"KILLED", "STALLED"})
    void a_child_that_is_killed_again_and_again_is_tried_to_the_end(ChildDeath death) {
        // given
        for (int attempt = 1; attempt <= 3; attempt++) {
            claimed(attempt);
            job.fail(died(death), POLICY, NOW);
            assertThat(job.status).isEqualTo(JobStatus.RETRYING);
        }
        claimed(4);

        // when
        job.fail(died(death), POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.FAILED);
        assertThat(job.errorCode).isEqualTo("encoder_failed");
    }

    @Test
    void a_new_round_forgets_the_dead() {
        // given
        claimed(1);
        job.fail(died(ChildDeath.CRASH), POLICY, NOW);
        job.cancel(NOW);
        job.requeue(NOW);
        claimed(1);

        // when
        job.fail(died(ChildDeath.CRASH), POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.RETRYING);
    }

    @Test
    void a_job_that_is_handed_back_keeps_its_attempt_and_has_no_worker() {
        // given
        claimed(2);
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
        claimed(1);
        job.takeovers = takeovers;

        // when
        var verdict = job.isLostForGood(3, NOW.plusSeconds(secondsSinceLease));

        // then
        assertThat(verdict).isEqualTo(isLost);
    }

    @Test
    void an_opened_job_waits_in_its_old_place_without_a_used_attempt() {
        // given
        claimed(1);
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
        claimed(1);
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
        claimed(4);
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
        claimed(1);
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

    @Test
    void there_is_one_run_and_a_retry_for_each_pause() {
        // given
        var attempts = IntStream.rangeClosed(1, 10);

        // when
        var retried = attempts.filter(attempt -> POLICY.pauseAfter(attempt).isPresent());

        // then
        assertThat(retried.boxed()).containsExactly(1, 2, 3);
        assertThat(POLICY.maxAttempts()).isEqualTo(4);
    }

    private static Setback died(ChildDeath death) {
        return new Setback(REASON, true, Optional.of(death));
    }

    private static RetryPolicy policy(double chance) {
        var pauses = List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
        return new RetryPolicy(pauses, 0.2, () -> chance);
    }

    private static Beat beat(int published) {
        return new Beat("opening", 10, Optional.empty(), 1, 25, Duration.ofSeconds(published), List.of());
    }

    private void claimed(int attempt) {
        job.status = JobStatus.PROCESSING;
        job.attempt = attempt;
        job.leaseOwner = "worker";
        job.leaseUntil = NOW;
    }
}
