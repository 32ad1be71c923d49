package dev.ozean.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happened to jobs and videos. */
class InvariantsTest extends SoundHouse {
    @Test
    void a_job_that_was_taken_over_and_completed_is_right() {
        assertThat(look()).isEmpty();
    }

    @Test
    void a_job_that_never_ends_is_noticed() {
        jobs.set(0, new Job(JOB, GROUP, VIDEO, "processing", 2));

        assertThat(look()).contains("job %s: is processing for good".formatted(JOB));
    }

    @Test
    void an_end_that_the_history_does_not_know_is_noticed() {
        jobs.set(0, new Job(JOB, GROUP, VIDEO, "failed", 2));

        assertThat(look())
                .contains("job %s: is failed, but its history says requested, started, taken_over, completed"
                        .formatted(JOB));
    }

    @Test
    void a_request_that_made_two_jobs_is_noticed() {
        lines.addAll(0, history("requested"));

        assertThat(look()).containsExactly("job %s: was made twice of one request".formatted(JOB));
    }

    @Test
    void a_video_that_waits_for_a_job_that_nobody_knows_is_noticed() {
        shown.set(0, new Shown(VIDEO, id(9), "active", ""));

        assertThat(look()).containsExactly("video %s: waits for job %s, which is unknown".formatted(VIDEO, id(9)));
    }

    @Test
    void a_second_end_is_noticed() {
        lines.addAll(history("completed"));

        assertThat(look())
                .contains("job %s: ended 2 times in one round: requested, started, taken_over, completed, completed"
                        .formatted(JOB));
    }

    @Test
    void each_round_that_somebody_asked_for_has_an_end_of_its_own() {
        lines.clear();
        lines.addAll(history("requested", "started", "failed", "retry_requested", "started", "completed"));
        told.add(new Told("encode.failed", id(12), JOB));
        told.add(new Told("encode.retrying", id(17), JOB));
        told.add(new Told("encode.started", id(18), JOB));

        assertThat(look()).isEmpty();
    }

    @Test
    void a_round_without_an_end_is_noticed() {
        lines.addAll(history("retry_requested", "started"));
        told.add(new Told("encode.retrying", id(17), JOB));
        told.add(new Told("encode.started", id(18), JOB));

        assertThat(look()).singleElement().asString().contains("ended 0 times in one round");
    }

    @Test
    void a_request_that_nobody_heard_is_noticed() {
        told.add(new Told("encode.requested", id(13), id(4)));

        assertThat(look()).containsExactly("job %s: was requested, and nobody knows of it".formatted(id(4)));
    }

    @Test
    void an_end_that_was_told_under_two_ids_is_noticed() {
        told.add(new Told("encode.completed", id(14), JOB));

        assertThat(look()).containsExactly("job %s: is completed 1 times, and told so 2 times".formatted(JOB));
    }

    @Test
    void an_end_that_was_not_told_is_noticed() {
        told.removeIf(event -> event.type().equals("encode.completed"));

        assertThat(look()).containsExactly("job %s: is completed 1 times, and told so 0 times".formatted(JOB));
    }

    @Test
    void a_beginning_that_was_not_told_is_noticed() {
        told.removeIf(event -> event.type().equals("encode.started"));

        assertThat(look()).containsExactly("job %s: is started 1 times, and told so 0 times".formatted(JOB));
    }

    @Test
    void a_retry_is_told_once_whether_it_comes_by_itself_or_somebody_asked_for_it() {
        lines.addAll(1, history("started", "retrying", "started", "failed", "retry_requested"));
        told.add(new Told("encode.started", id(18), JOB));
        told.add(new Told("encode.started", id(19), JOB));
        told.add(new Told("encode.failed", id(12), JOB));
        told.add(new Told("encode.retrying", id(17), JOB));

        assertThat(look()).containsExactly("job %s: is retrying 2 times, and told so 1 times".formatted(JOB));
    }

    @Test
    void a_change_of_a_video_that_the_encoding_service_did_not_hear_of_is_noticed() {
        copies.put(VIDEO, 6L);

        assertThat(look())
                .containsExactly(
                        "video %s: is of version 7 for the catalogue, and of version 6 for the encoding service"
                                .formatted(VIDEO));
    }

    @Test
    void a_catalogue_of_another_opinion_is_noticed() {
        shown.set(0, new Shown(VIDEO, JOB, "active", ""));

        assertThat(look())
                .containsExactly(
                        "video %s: is active for the catalogue, but job %s is completed".formatted(VIDEO, JOB));
    }

    @Test
    void what_the_catalogue_says_of_a_deleted_video_does_not_matter() {
        shown.set(0, new Shown(VIDEO, JOB, "active", ""));
        gone.add(VIDEO);

        assertThat(look()).isEmpty();
    }

    @Test
    void streams_that_are_shown_and_given_up_are_noticed() {
        shown.set(0, new Shown(VIDEO, JOB, "completed", folders.getFirst().prefix()));

        assertThat(look()).singleElement().asString().contains("is played from", "which is given up");
    }

    @Test
    void a_catalogue_that_lost_the_streams_of_a_completed_job_is_noticed() {
        shown.set(0, new Shown(VIDEO, JOB, "completed", ""));

        assertThat(look())
                .containsExactly("video %s: is played from '' instead of %s"
                        .formatted(VIDEO, folders.getLast().prefix()));
    }

    @Test
    void a_catalogue_that_plays_what_another_job_made_is_noticed() {
        var other = new Job(id(5), GROUP, VIDEO, "completed", 1);
        jobs.addFirst(other);
        Stream.of("requested", "started", "completed").forEach(type -> lines.add(new Line(other.id(), type)));
        told.add(new Told("encode.started", id(20), other.id()));
        told.add(new Told("encode.completed", id(15), other.id()));
        folders.add(new Folder(GROUP, VIDEO, other.id(), 1, false));
        stored.add(other.prefix());
        shown.set(0, new Shown(VIDEO, JOB, "completed", other.prefix()));

        assertThat(look()).singleElement().asString().startsWith("video %s: is played from".formatted(VIDEO));
    }
}
