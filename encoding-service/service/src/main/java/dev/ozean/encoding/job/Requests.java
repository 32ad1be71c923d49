package dev.ozean.encoding.job;

import dev.ozean.encoding.output.Outputs;
import dev.ozean.encoding.video.Videos;
import dev.ozean.encoding.video.Videos.Known;
import dev.ozean.events.EncodeEvent;
import dev.ozean.events.EncodeEvent.EncodeCancelRequested;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What other services ask of this one, each in the transaction of its event; every requested job gets its one end. */
@ApplicationScoped
public class Requests {
    private final JobRepository jobs;
    private final Videos videos;
    private final Outputs outputs;
    private final History history;
    private final Ending ending;
    private final JobConfig config;
    private final Tally tally;

    Requests(
            JobRepository jobs,
            Videos videos,
            Outputs outputs,
            History history,
            Ending ending,
            JobConfig config,
            Tally tally) {
        this.jobs = jobs;
        this.videos = videos;
        this.outputs = outputs;
        this.history = history;
        this.ending = ending;
        this.config = config;
        this.tally = tally;
    }

    /**
     * Queues a job, unless it is known already, was cancelled before, or is outrun by one of a higher generation. True when
     * it was refused instead: {@link #countRefusal} once that is written.
     */
    public Uni<Boolean> requested(EncodeRequested request) {
        return jobs.lockVideo(request.videoId())
                .chain(() -> jobs.findById(request.jobId()))
                .chain(known ->
                        known == null ? decide(request) : passOver(known).replaceWith(false));
    }

    public void countRefusal() {
        tally.refused(Setback.FOREIGN_MASTER);
    }

    /** Ends the job, or keeps its request from starting one if that comes later. */
    public Uni<Void> cancelRequested(EncodeCancelRequested request) {
        return jobs.lockVideo(request.videoId())
                .chain(() -> jobs.locked(request.jobId()))
                .chain(known -> known.isPresent()
                        ? cancelIfActive(known, Cancellation.WITHDRAWN)
                        : neverStart(request, Cancellation.WITHDRAWN));
    }

    /** Nothing is made of a deleted video any more, and what was made is removed. */
    public Uni<Void> videoDeleted(UUID video) {
        return jobs.lockVideo(video)
                .chain(() -> jobs.active(video))
                .chain(active -> cancelIfActive(active, Cancellation.VIDEO_DELETED))
                .chain(() -> outputs.discardAll(video));
    }

    private Uni<Boolean> decide(EncodeRequested request) {
        return videos.known(request.videoId())
                .chain(video -> jobs.latest(request.videoId()).chain(latest -> decide(request, video, latest)));
    }

    private Uni<Boolean> decide(EncodeRequested request, Known video, Optional<Job> latest) {
        if (video == Known.DELETED) {
            return neverStart(request, Cancellation.VIDEO_DELETED).replaceWith(false);
        }
        if (latest.filter(job -> job.generation >= request.generation()).isPresent()) {
            return neverStart(request, Cancellation.REPLACED).replaceWith(false);
        }
        if (!MasterKey.belongsTo(request)) {
            return refuse(request).replaceWith(true);
        }
        return jobs.active(request.videoId())
                .chain(active -> cancelIfActive(active, Cancellation.REPLACED))
                .chain(() -> queue(request))
                .replaceWith(false);
    }

    private Uni<Void> queue(EncodeRequested request) {
        Log.infof("queued job=%s video=%s generation=%d", request.jobId(), request.videoId(), request.generation());
        return jobs.now()
                .chain(now -> persist(Job.queued(request, config.retryPolicy().maxAttempts(), now))
                        .chain(job -> history.note(job, ProcessingEvent.Type.REQUESTED, now)));
    }

    private Uni<Void> refuse(EncodeRequested request) {
        Log.warnf("refused job=%s video=%s: its master lies elsewhere", request.jobId(), request.videoId());
        return jobs.now()
                .chain(now -> persist(Job.refused(request, Setback.FOREIGN_MASTER.reason(), now))
                        .chain(job -> ending.tellFailed(job, now)));
    }

    private Uni<Void> neverStart(EncodeEvent request, Cancellation cancellation) {
        return jobs.now()
                .chain(now -> persist(Job.neverQueued(request, now))
                        .chain(job -> ending.tellCancelled(job, cancellation, now)));
    }

    private Uni<Void> cancelIfActive(Optional<Job> known, Cancellation cancellation) {
        return known.filter(Job::isActive)
                .map(job -> jobs.now().chain(now -> cancel(job, cancellation, now)))
                .orElseGet(Requests::nothing);
    }

    // Flushed at once: the partial unique index must see the old job end before the new one is inserted.
    private Uni<Void> cancel(Job job, Cancellation cancellation, Instant now) {
        return ending.cancel(job, cancellation, now).chain(() -> jobs.flush());
    }

    private Uni<Job> persist(Job job) {
        return jobs.persistAndFlush(job);
    }

    private static Uni<Void> passOver(Job known) {
        Log.debugf("job=%s is known already", known.id);
        return nothing();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
