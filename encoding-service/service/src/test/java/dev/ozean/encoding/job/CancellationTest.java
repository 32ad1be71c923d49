package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.Idle;
import dev.ozean.events.EncodeEvent.EncodeCancelRequested;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import dev.ozean.messaging.Db;
import dev.ozean.messaging.InGroup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whoever looks at a job that was cancelled learns why. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Idle.class)
class CancellationTest {
    @Inject
    Jobs jobs;

    @Inject
    Requests requests;

    @Inject
    InGroup inGroup;

    @Test
    void a_person_who_cancels_a_job_between_two_attempts_is_not_taken_for_the_error_of_the_first() throws SQLException {
        try (var job = StoredJob.of("retrying")) {
            // given
            job.execute("""
                    update jobs set next_retry_at = now() + interval '1 hour',
                        error_code = 'source_unreadable', error_message = 'It could not be read.'
                    where id = '%s'""".formatted(job.id));

            // when
            Db.await(() -> jobs.cancel(job.group, job.video));

            // then
            assertThat(lines(job)).containsExactly("cancelled cancelled_by_person Somebody asked for it.");
            assertThat(job.column("error_code is null and error_message is null"))
                    .isEqualTo("t");
        }
    }

    @Test
    void a_newer_request_is_the_reason_and_so_it_is_of_an_older_one_that_comes_late() throws SQLException {
        try (var job = StoredJob.queued()) {
            // given
            var late = request(job, 0);
            var newer = request(job, 2);

            // when
            told(job, () -> requests.requested(newer).replaceWithVoid());
            told(job, () -> requests.requested(late).replaceWithVoid());
            told(
                    job,
                    () -> requests.cancelRequested(new EncodeCancelRequested(job.group, job.video, newer.jobId(), 2)));

            // then
            assertThat(lines(job)).containsExactly("cancelled replaced A newer request took its place.");
            assertThat(codes(job, late)).containsExactly("cancelled replaced");
            assertThat(codes(job, newer)).containsExactly("requested", "cancelled withdrawn");
        }
    }

    @Test
    void a_cancellation_that_comes_before_its_request_has_the_reason_of_whoever_sent_it() throws SQLException {
        try (var job = StoredJob.of("completed")) {
            // given
            var request = request(job, 2);

            // when
            told(
                    job,
                    () -> requests.cancelRequested(
                            new EncodeCancelRequested(job.group, job.video, request.jobId(), 2)));

            // then
            assertThat(codes(job, request)).containsExactly("cancelled withdrawn");
        }
    }

    @Test
    void the_deletion_of_the_video_is_the_reason() throws SQLException {
        try (var job = StoredJob.queued()) {
            // when
            told(job, () -> requests.videoDeleted(job.video));

            // then
            assertThat(lines(job)).containsExactly("cancelled video_deleted The video was deleted.");
        }
    }

    private void told(StoredJob job, Supplier<Uni<Void>> effect) {
        Db.await(() -> inGroup.run(job.group, effect));
    }

    private static EncodeRequested request(StoredJob job, int generation) {
        var key = "%s/%s/%s/source".formatted(job.group, job.video, Ids.next());
        return new EncodeRequested(job.group, job.video, Ids.next(), generation, key, 1000, "Waves");
    }

    private static List<String> lines(StoredJob job) throws SQLException {
        return job.history("type || ' ' || code || ' ' || message");
    }

    private static List<String> codes(StoredJob job, EncodeRequested other) throws SQLException {
        return job.query("select concat_ws(' ', type, code) from processing_events where job_id = '%s' order by id"
                .formatted(other.jobId()));
    }
}
