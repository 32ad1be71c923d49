package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.Idle;
import dev.ozean.encoding.protocol.Work;
import dev.ozean.events.EncodeEvent.Reason;
import dev.ozean.local.TestStack;
import dev.ozean.messaging.Db;
import dev.ozean.web.Failure.Conflict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** People and workers who do different things with one job at the same moment. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Idle.class)
class PressedTwiceTest {
    private static final int PEOPLE = 8;
    private static final Setback LASTING =
            new Setback(new Reason("corrupt", "This video is damaged."), false, Optional.empty());

    @Inject
    Jobs jobs;

    @Inject
    Runs runs;

    @Inject
    Claims claims;

    @Test
    void of_many_who_ask_at_once_to_try_again_one_starts_a_round() throws Exception {
        try (var job = StoredJob.of("failed")) {
            // given
            var press = step(() -> jobs.retry(job.group, job.video, Optional.empty()));

            // when
            var answers = together(Collections.nCopies(PEOPLE, press));

            // then
            assertThat(answers)
                    .filteredOn(ProcessingStatus.Of.class::isInstance)
                    .hasSize(1);
            assertThat(answers).filteredOn(Conflict.class::isInstance).hasSize(PEOPLE - 1);
            assertThat(job.history("type")).containsExactly("retry_requested");
            assertThat(job.column("status || ' ' || round")).isEqualTo("queued 2");
        }
    }

    @Test
    void a_request_that_arrives_many_times_at_once_is_answered_alike_and_starts_one_round() throws Exception {
        try (var job = StoredJob.of("cancelled")) {
            // given
            var press = step(() -> jobs.retry(job.group, job.video, Optional.of("key")));

            // when
            var answers = together(Collections.nCopies(PEOPLE, press));

            // then
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(((ProcessingStatus.Of) answer).status()).isEqualTo(JobStatus.QUEUED));
            assertThat(job.history("type")).containsExactly("retry_requested");
        }
    }

    @RepeatedTest(5)
    void a_job_that_just_fails_gets_another_round_or_is_still_active() throws Exception {
        try (var job = StoredJob.queued()) {
            // given
            var claim = take(job);
            Db.await(() -> runs.begin(claim));
            var fail = step(() -> runs.failed(claim, LASTING));
            var press = step(() -> jobs.retry(job.group, job.video, Optional.empty()));

            // when
            var answers = together(List.of(fail, press));

            // then
            if (answers.getLast() instanceof Conflict) {
                assertThat(job.history("type")).containsExactly("started", "failed");
                assertThat(job.column("status || ' ' || round")).isEqualTo("failed 1");
            } else {
                assertThat(job.history("type")).containsExactly("started", "failed", "retry_requested");
                assertThat(job.column("status || ' ' || round")).isEqualTo("queued 2");
            }
        }
    }

    @RepeatedTest(5)
    void a_job_that_is_cancelled_while_it_is_taken_ends_once_and_keeps_its_fence() throws Exception {
        try (var job = StoredJob.queued()) {
            // given
            var cancel = step(() -> jobs.cancel(job.group, job.video));
            Callable<Object> claim =
                    () -> claims.next("one", Work.WHOLE, List.of()).await().atMost(Duration.ofSeconds(30));

            // when
            var answers = together(List.of(claim, cancel));

            // then
            var taken = ((Optional<?>) answers.getFirst())
                    .map(Claim.class::cast)
                    .filter(of -> of.jobId().equals(job.id));
            assertThat(job.history("type")).containsExactly("cancelled");
            assertThat(job.column("status")).isEqualTo("cancelled");
            assertThat(Long.parseLong(job.column("fence")))
                    .isEqualTo(taken.map(Claim::fence).orElse(0L));
        }
    }

    @RepeatedTest(5)
    void of_a_begin_and_a_cancellation_at_one_moment_the_one_that_waited_has_the_later_time() throws Exception {
        try (var job = StoredJob.queued()) {
            // given
            var claim = take(job);
            var begin = step(() -> runs.begin(claim));
            var cancel = step(() -> jobs.cancel(job.group, job.video));

            // when
            together(List.of(begin, cancel));

            // then
            assertThat(job.history("type")).endsWith("cancelled");
            assertThat(job.history("to_char(happened_at, 'YYYY-MM-DD HH24:MI:SS.US')"))
                    .isSorted();
        }
    }

    private Claim take(StoredJob job) {
        return claims.next("one", Work.WHOLE, List.of())
                .await()
                .atMost(Duration.ofSeconds(30))
                .filter(claim -> claim.jobId().equals(job.id))
                .orElseThrow();
    }

    private static Callable<Object> step(Supplier<Uni<?>> work) {
        return () -> Db.await(() -> work.get().map(Object.class::cast));
    }

    /** What each of the steps gives, or how it fails, begun in one moment. */
    private static List<Object> together(List<Callable<Object>> steps) throws Exception {
        var moment = new CyclicBarrier(steps.size());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people
                    .invokeAll(steps.stream()
                            .<Callable<Object>>map(step -> () -> {
                                moment.await();
                                return step.call();
                            })
                            .toList())
                    .stream()
                    .map(PressedTwiceTest::outcome)
                    .toList();
        }
    }

    private static Object outcome(Future<Object> done) {
        try {
            return Optional.ofNullable(done.get()).orElse("done");
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
