package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ozean.encoding.FlakyJobs;
import dev.ozean.encoding.Idle;
import dev.ozean.encoding.protocol.Work;
import dev.ozean.local.TestStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What workers take, write, lose and hand back; of each write the database alone knows whether it happened. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Idle.class)
class RunsTest {
    private static final String LONG_AGO = "now() - interval '1 minute'";
    /** As long as a database that was just started leaves workers to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Claims claims;

    @Inject
    Runs runs;

    @Inject
    MeterRegistry meters;

    @Inject
    InHand inHand;

    @ConfigProperty(name = "ozean.worker.instance")
    String instance;

    @AfterEach
    void let_go() {
        inHand.jobs().forEach(inHand::remove);
    }

    @Test
    void a_run_whose_begin_was_not_answered_begins_once() throws SQLException {
        try (var job = StoredJob.queued()) {
            // given
            var claim = take(job, "one");
            of(() -> runs.begin(claim));

            // when
            var begun = of(() -> runs.begin(claim));

            // then
            assertThat(begun).isTrue();
            assertThat(job.query("select 1 from outputs where remove_from is null and job_id = '%s'".formatted(job.id)))
                    .hasSize(1);
            assertThat(job.history("type")).containsExactly("started");
        }
    }

    @Test
    void a_job_is_taken_over_from_a_lost_worker_within_its_attempt_and_with_its_name() throws SQLException {
        try (var job = StoredJob.held("gone", 1, LONG_AGO)) {
            // given
            var claim = take(job, "other");

            // when
            var begun = of(() -> runs.begin(claim));

            // then
            assertThat(begun).isTrue();
            assertThat(claim.attempt()).isEqualTo(1);
            assertThat(claim.takeovers()).isEqualTo(2);
            assertThat(job.history("type || ' ' || worker || ' ' || details"))
                    .containsExactly("taken_over other {\"lostWorker\":\"gone\"}");
        }
    }

    @Test
    void the_third_take_over_fails_the_job() throws SQLException {
        try (var job = StoredJob.held("gone", 2, LONG_AGO)) {
            // given
            var claim = take(job, "other");

            // when
            var begun = of(() -> runs.begin(claim));

            // then
            assertThat(begun).isFalse();
            assertThat(job.column("status || ' ' || error_code || ' ' || takeovers"))
                    .isEqualTo("failed worker.lost 3");
            assertThat(job.history("type || ' ' || worker")).containsExactly("taken_over other", "failed other");
        }
    }

    @Test
    void a_job_that_lost_its_third_worker_fails_where_nobody_takes_it_over() throws SQLException {
        // given
        var before = lost();
        try (var job = StoredJob.held("gone", 2, LONG_AGO);
                var hopeful = StoredJob.held("gone", 1, LONG_AGO);
                var ours = StoredJob.held("gone", 2, "now() + interval '1 hour'");
                var alive = StoredJob.held("slow", 2, "now() + interval '1 hour'")) {
            inHand.add(ours.id);
            ours.execute("update jobs set lease_until = %s where id = '%s'".formatted(LONG_AGO, ours.id));

            // when
            await().atMost(PATIENCE).until(() -> job.column("status").equals("failed"));

            // then
            assertThat(job.column("error_code")).isEqualTo("worker.lost");
            assertThat(job.history("type || ' ' || worker || ' ' || code")).containsExactly("failed gone worker.lost");
            await().until(() -> lost() == before + 1);
            assertThat(hopeful.column("status")).isEqualTo("processing");
            assertThat(ours.column("status")).isEqualTo("processing");
            assertThat(alive.column("status")).isEqualTo("processing");
        }
    }

    @Test
    void a_job_that_is_only_said_to_be_in_our_hands_fails_too() throws SQLException {
        // given: nobody here heard that it was claimed, or an instance of the same name was before this one
        try (var job = StoredJob.held(instance, 2, LONG_AGO)) {

            // when
            await().atMost(PATIENCE).until(() -> job.column("status").equals("failed"));

            // then
            assertThat(job.column("error_code")).isEqualTo("worker.lost");
        }
    }

    @Test
    void a_lost_job_that_cannot_be_ended_now_holds_up_no_other() throws SQLException {
        // given
        try (var stubborn = StoredJob.held("gone", 2, "now() - interval '2 hours'");
                var _ = new FlakyJobs(stubborn.id, "status", 1000);
                var job = StoredJob.held("gone", 2, LONG_AGO)) {

            // when
            await().atMost(PATIENCE).until(() -> job.column("status").equals("failed"));

            // then
            assertThat(stubborn.column("status")).isEqualTo("processing");
        }
    }

    @Test
    void a_job_that_is_handed_back_goes_on_at_once_and_no_worker_counts_as_lost() throws SQLException {
        try (var job = StoredJob.queued()) {
            // given
            var first = take(job, "one");
            of(() -> runs.begin(first));

            // when
            of(() -> runs.released(first));
            var second = take(job, "other");
            of(() -> runs.begin(second));

            // then
            assertThat(second.attempt()).isEqualTo(1);
            assertThat(second.takeovers()).isZero();
            assertThat(second.lostWorker()).isEmpty();
            assertThat(job.history("type || ' ' || worker"))
                    .containsExactly("started one", "released one", "resumed other");
        }
    }

    @Test
    void a_worker_that_handed_a_job_back_holds_it_no_more() throws SQLException {
        try (var job = StoredJob.queued()) {
            // given
            var claim = take(job, "one");
            of(() -> runs.begin(claim));
            of(() -> runs.released(claim));

            // when
            var late = of(() -> runs.beat(claim, beat()));

            // then
            assertThat(late).isFalse();
            assertThat(job.column("lease_owner")).isNull();
            assertThatThrownBy(() -> of(() -> runs.renditions(claim, List.of())))
                    .isInstanceOf(LeaseLost.class);
        }
    }

    @Test
    void a_worker_does_not_take_over_from_itself() throws SQLException {
        try (var other = StoredJob.held("gone", 0, LONG_AGO);
                var job = StoredJob.held("one", 0, LONG_AGO)) {
            // given: a database that lets jobs be taken over
            take(other, "other");
            var own = List.of(job.id);

            // when
            var taken = claims.next("one", Work.WHOLE, own).await().atMost(PATIENCE);

            // then
            assertThat(taken.map(Claim::jobId)).isNotEqualTo(Optional.of(job.id));
        }
    }

    /** The job is the first in the queue, but a database that was just started may keep it for a while. */
    private Claim take(StoredJob job, String worker) {
        return await().atMost(PATIENCE)
                .until(
                        () -> claims.next(worker, Work.WHOLE, List.of()).await().atMost(PATIENCE),
                        claim -> claim.map(Claim::jobId).equals(Optional.of(job.id)))
                .orElseThrow();
    }

    private double lost() {
        return meters.get("ozean.encoding.leases.expired").counter().count();
    }

    private static Beat beat() {
        return new Beat("encoding", 10, Optional.empty(), 1, 25, Duration.ZERO, List.of());
    }

    private static <T> T of(Supplier<Uni<T>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(step);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
