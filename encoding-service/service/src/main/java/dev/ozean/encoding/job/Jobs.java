package dev.ozean.encoding.job;

import dev.ozean.encoding.job.JobResource.Events;
import dev.ozean.encoding.video.Videos;
import dev.ozean.encoding.video.Videos.Known;
import dev.ozean.events.EncodeEvent.EncodeRetrying;
import dev.ozean.events.EncodeEvent.Reason;
import dev.ozean.messaging.InGroup;
import dev.ozean.web.Failure.Conflict;
import dev.ozean.web.Failure.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people ask about and of the jobs of their group. */
@ApplicationScoped
class Jobs {
    private static final Reason ASKED_FOR = new Reason("retry_requested", "Somebody asked to try this video again.");

    private final JobRepository jobs;
    private final ProcessingEventRepository events;
    private final Videos videos;
    private final History history;
    private final Ending ending;
    private final Statuses statuses;
    private final InGroup inGroup;
    private final Doorbell doorbell;

    Jobs(
            JobRepository jobs,
            ProcessingEventRepository events,
            Videos videos,
            History history,
            Ending ending,
            Statuses statuses,
            InGroup inGroup,
            Doorbell doorbell) {
        this.jobs = jobs;
        this.events = events;
        this.videos = videos;
        this.history = history;
        this.ending = ending;
        this.statuses = statuses;
        this.inGroup = inGroup;
        this.doorbell = doorbell;
    }

    Uni<ProcessingStatus> status(UUID group, UUID video) {
        return inGroup.run(
                group,
                () -> require(video)
                        .chain(() -> jobs.latest(video))
                        .chain(latest -> latest.map(this::status)
                                .orElseGet(() -> Uni.createFrom().item(new ProcessingStatus.None()))));
    }

    /** Oldest first, from after the line {@code after}. */
    Uni<Events> history(UUID group, UUID video, long after, int limit) {
        return inGroup.run(
                group,
                () -> require(video)
                        .chain(() -> events.page(video, after, limit + 1))
                        .chain(page -> events.count("videoId", video).map(total -> Events.of(page, limit, total))));
    }

    /**
     * Gives the video's failed or cancelled job another round of attempts.
     *
     * @param key of the request, which asks for one round however often it is sent within a day
     */
    Uni<ProcessingStatus> retry(UUID group, UUID video, Optional<String> key) {
        return inGroup.run(
                        group,
                        () -> jobs.lockVideo(video)
                                .chain(() -> require(video))
                                .chain(known -> jobs.now()
                                        .chain(now -> startedBy(video, key, now)
                                                .chain(started -> started.map(this::status)
                                                        .orElseGet(() -> startAgain(video, known, key, now))))))
                .invoke(doorbell::ring);
    }

    Uni<ProcessingStatus> cancel(UUID group, UUID video) {
        return inGroup.run(
                        group,
                        () -> jobs.lockVideo(video)
                                .chain(() -> require(video))
                                .chain(() -> jobs.active(video))
                                .map(active -> active.orElseThrow(Jobs::nothingToCancel))
                                .chain(job -> jobs.now()
                                        .chain(now -> ending.cancel(job, Cancellation.BY_PERSON, now))
                                        .chain(() -> status(job))))
                .invoke(doorbell::ring);
    }

    /** What is under way already goes on, and its retries are wanted so. */
    Uni<ProcessingStatus> prioritise(UUID group, UUID video, Priority priority) {
        return inGroup.run(
                group,
                () -> jobs.lockVideo(video)
                        .chain(() -> require(video))
                        .chain(() -> jobs.active(video))
                        .map(active -> active.orElseThrow(Jobs::notWaiting))
                        .call(job -> prioritise(job, priority))
                        .chain(this::status));
    }

    private Uni<Void> prioritise(Job job, Priority priority) {
        return job.prioritise(priority)
                ? jobs.now().chain(now -> history.note(ProcessingEvent.priorityChanged(job, now)))
                : Uni.createFrom().voidItem();
    }

    private Uni<Optional<UUID>> startedBy(UUID video, Optional<String> key, Instant now) {
        return key.map(given -> events.startedBy(video, given, now))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<ProcessingStatus> status(UUID job) {
        return jobs.findById(job).chain(this::status);
    }

    private Uni<ProcessingStatus> status(Job job) {
        return statuses.of(job).map(ProcessingStatus.class::cast);
    }

    private Uni<ProcessingStatus> startAgain(UUID video, Known known, Optional<String> key, Instant now) {
        requireInUse(known);
        return lockedLatest(video).chain(job -> requeue(job, key, now));
    }

    private Uni<ProcessingStatus> requeue(Job job, Optional<String> key, Instant now) {
        if (job.status.isActive()) {
            throw refused("job_active", "This video is being processed already.", job);
        }
        if (job.status == JobStatus.COMPLETED) {
            throw refused("already_processed", "This video was processed; there is nothing to try again.", job);
        }
        if (job.masterKey == null || job.maxAttempts == 0) {
            throw refused(
                    "nothing_to_retry", "This job never had an original to work with; please start a new one.", job);
        }
        job.requeue(now);
        var event = new EncodeRetrying(
                job.groupId, job.videoId, job.id, job.generation, 0, job.maxAttempts, now, ASKED_FOR);
        return history.tell(ProcessingEvent.retryRequested(job, key, now), event)
                .chain(() -> status(job));
    }

    private Uni<Job> lockedLatest(UUID video) {
        return jobs.latest(video)
                .map(latest -> latest.orElseThrow(() -> new Conflict(
                        "nothing_to_retry", "This video was never processed; there is nothing to try again.")))
                .chain(jobs::lock);
    }

    private Uni<Known> require(UUID video) {
        return videos.known(video).chain(known -> switch (known) {
            case PRESENT, ARCHIVED -> Uni.createFrom().item(known);
            case DELETED -> throw new NotFound("video", video);
            // A job may be heard of before its video.
            case UNKNOWN ->
                jobs.latest(video).map(job -> job.map(_ -> known).orElseThrow(() -> new NotFound("video", video)));
        });
    }

    private static void requireInUse(Known known) {
        if (known == Known.ARCHIVED) {
            throw new Conflict("video_archived", "This video is archived. Bring it back first.");
        }
    }

    private static Conflict refused(String code, String sentence, Job job) {
        return new Conflict(code, sentence, Map.of("jobId", job.id));
    }

    private static Conflict notWaiting() {
        return new Conflict(
                "not_waiting", "This video does not wait to be processed, so it cannot come sooner or later.");
    }

    private static Conflict nothingToCancel() {
        return new Conflict("nothing_to_cancel", "This video is not being processed; there is nothing to cancel.");
    }
}
