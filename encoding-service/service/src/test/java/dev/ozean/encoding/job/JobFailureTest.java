package dev.ozean.encoding.job;

import static dev.ozean.encoding.job.SampleJob.NOW;
import static dev.ozean.encoding.job.SampleJob.PASSING;
import static dev.ozean.encoding.job.SampleJob.POLICY;
import static dev.ozean.encoding.job.SampleJob.REASON;
import static dev.ozean.encoding.job.SampleJob.claim;
import static dev.ozean.encoding.job.SampleJob.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a job whose attempts fail. */
class JobFailureTest {
    private static final Setback LASTING = new Setback(REASON, false, Optional.empty());

    private final Job job = SampleJob.queued();

    @ParameterizedTest
    @CsvSource({"1,5", "2,15", "3,60"})
    void an_error_that_can_pass_is_followed_by_a_pause_that_grows(int attempt, int minutes) {
        // given
        claim(job, attempt);

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
        claim(job, 1);

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
    void the_fourth_failure_is_the_last() {
        // given
        claim(job, 4);

        // when
        job.fail(PASSING, POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.FAILED);
        assertThat(job.endedAt).isEqualTo(NOW);
    }

    @Test
    void an_error_that_cannot_pass_fails_at_once() {
        // given
        claim(job, 1);

        // when
        job.fail(LASTING, POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.FAILED);
        assertThat(job.errorCode).isEqualTo("encoder_failed");
    }

    @ParameterizedTest
    @CsvSource({"CRASH, media.crashes-decoder", "MEMORY, media.too-demanding"})
    void the_second_death_of_a_child_by_the_master_fails_the_job_at_once(ChildDeath death, String code) {
        // given
        claim(job, 1);
        job.fail(died(death), POLICY, NOW);
        assertThat(job.status).isEqualTo(JobStatus.RETRYING);
        claim(job, 2);

        // when
        job.fail(died(death), POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.FAILED);
        assertThat(job.errorCode).isEqualTo(code);
    }

    @Test
    void deaths_of_different_kinds_do_not_add_up() {
        // given
        claim(job, 1);
        job.fail(died(ChildDeath.CRASH), POLICY, NOW);
        claim(job, 2);

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
            claim(job, attempt);
            job.fail(died(death), POLICY, NOW);
            assertThat(job.status).isEqualTo(JobStatus.RETRYING);
        }
        claim(job, 4);

        // when
        job.fail(died(death), POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.FAILED);
        assertThat(job.errorCode).isEqualTo("encoder_failed");
    }

    @Test
    void a_new_round_forgets_the_dead() {
        // given
        claim(job, 1);
        job.fail(died(ChildDeath.CRASH), POLICY, NOW);
        job.cancel(NOW);
        job.requeue(NOW);
        claim(job, 1);

        // when
        job.fail(died(ChildDeath.CRASH), POLICY, NOW);

        // then
        assertThat(job.status).isEqualTo(JobStatus.RETRYING);
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
}
