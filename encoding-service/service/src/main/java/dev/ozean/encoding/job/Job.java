package dev.ozean.encoding.job;

import dev.ozean.events.EncodeEvent;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EncodeEvent.Reason;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One encode of one master: what may become of it, and when. */
@Entity
@Table(name = "jobs")
class Job extends JobRow {
    private static final int MOST_DEATHS = 2;

    protected Job() {}

    private Job(EncodeEvent event, JobStatus status, Instant now) {
        this.id = event.jobId();
        this.groupId = event.groupId();
        this.videoId = event.videoId();
        this.generation = event.generation();
        this.title = "";
        this.status = status;
        this.priority = Priority.NORMAL;
        this.round = 1;
        this.requestedAt = now;
        this.queuedAt = now;
        this.renditions = List.of();
        this.decisions = List.of();
        this.adaptations = List.of();
    }

    static Job queued(EncodeRequested request, int maxAttempts, Instant now) {
        var job = new Job(request, JobStatus.QUEUED, now);
        job.masterKey = request.masterKey();
        job.masterSizeBytes = request.masterSizeBytes();
        job.title = Optional.ofNullable(request.title()).orElse("");
        job.maxAttempts = maxAttempts;
        return job;
    }

    /** A job that ended before it began: cancelled ahead of its request, outrun by a newer one, or of a deleted video. */
    static Job neverQueued(EncodeEvent event, Instant now) {
        var job = new Job(event, JobStatus.CANCELLED, now);
        job.endedAt = now;
        return job;
    }

    /** A job that cannot work, whatever is tried. */
    static Job refused(EncodeRequested request, Reason reason, Instant now) {
        var job = new Job(request, JobStatus.FAILED, now);
        job.endedAt = now;
        job.because(reason);
        return job;
    }

    /** A run begins. True for a new attempt, false when it goes on with the attempt of a worker that was lost. */
    boolean begin(Instant now) {
        stage = Stages.FIRST;
        progress = 0;
        etaSeconds = null;
        renditions = List.of();
        decisions = List.of();
        adaptations = List.of();
        var isNewAttempt = startedAt == null;
        if (isNewAttempt) {
            startedAt = now;
            errorCode = null;
            errorMessage = null;
        }
        return isNewAttempt;
    }

    /** True if it was wanted more or less before; a retry and another round keep what it is now. */
    boolean prioritise(Priority wanted) {
        var isChanged = priority != wanted;
        priority = wanted;
        return isChanged;
    }

    /** Its worker stops, and any other goes on with the same attempt at once. */
    void handBack(Instant now) {
        release();
        leaseUntil = now.minusSeconds(1);
    }

    /** Why attempts before failed is no reason for this end; the history keeps it. */
    void cancel(Instant now) {
        become(JobStatus.CANCELLED);
        end(now);
        errorCode = null;
        errorMessage = null;
    }

    /** From now on it is watched from this run's folder. Tells how long that took if nothing of it could be before. */
    Optional<Duration> playable(Beat beat, Instant now) {
        renditions = List.copyOf(beat.renditions());
        playableFence = fence;
        playableMillis = beat.published().toMillis();
        return firstPlayable(now);
    }

    /** Its opening has ended: it waits for a ladder, in its old place in the queue, and no attempt was used up. */
    void open(Beat beat, Instant now) {
        become(JobStatus.QUEUED);
        release();
        renditions = List.copyOf(beat.renditions());
        if (playableRun().equals(Optional.of(fence))) {
            playableMillis = beat.published().toMillis();
        }
        openedAt = now;
        attempt--;
        opening = false;
        stage = null;
        progress = 0;
        startedAt = null;
    }

    /** Tells how long it took if nothing of it could be watched before: it was made sooner than its playlists were written. */
    Optional<Duration> complete(List<RenditionState> made, Instant now) {
        become(JobStatus.COMPLETED);
        renditions = List.copyOf(made);
        progress = 100;
        end(now);
        return firstPlayable(now);
    }

    private Optional<Duration> firstPlayable(Instant now) {
        if (playableAt != null) {
            return Optional.empty();
        }
        playableAt = now;
        return Optional.of(Duration.between(queuedAt, now));
    }

    /** Another attempt follows after a pause, if the error can pass and one is left; else this was the end. */
    void fail(Setback setback, RetryPolicy policy, Instant now) {
        var judged = setback.death().map(death -> judged(death, setback)).orElse(setback);
        policy.pauseAfter(attempt)
                .filter(_ -> judged.canPass())
                .ifPresentOrElse(pause -> retryAfter(pause, now), () -> failForGood(now));
        because(judged.reason());
    }

    /** Who dies twice of the same dies of the master; a third child would, too. */
    private Setback judged(ChildDeath death, Setback setback) {
        return switch (death) {
            case CRASH -> ++childCrashes < MOST_DEATHS ? setback : Setback.CRASHES_DECODER;
            case MEMORY -> ++childMemory < MOST_DEATHS ? setback : Setback.TOO_DEMANDING;
            case KILLED, STALLED -> setback;
        };
    }

    private void retryAfter(Duration pause, Instant now) {
        become(JobStatus.RETRYING);
        release();
        nextRetryAt = now.plus(pause);
    }

    private void failForGood(Instant now) {
        become(JobStatus.FAILED);
        end(now);
    }

    /** Somebody asked for another round of attempts after the end. */
    void requeue(Instant now) {
        become(JobStatus.QUEUED);
        round++;
        alertSent = false;
        attempt = 0;
        takeovers = 0;
        childCrashes = 0;
        childMemory = 0;
        progress = 0;
        stage = null;
        startedAt = null;
        playableAt = null;
        endedAt = null;
        errorCode = null;
        errorMessage = null;
        renditions = List.of();
        decisions = List.of();
        adaptations = List.of();
        openedAt = null;
        playableFence = null;
        playableMillis = 0;
        queuedAt = now;
    }

    /** Another round may be under way already, of which nobody was told anything, or which was told of first. */
    void alerted(int ofRound) {
        alertSent |= round == ofRound;
    }

    private void end(Instant now) {
        release();
        nextRetryAt = null;
        endedAt = now;
    }

    private void release() {
        formerOwner = leaseOwner;
        leaseOwner = null;
        leaseUntil = null;
        etaSeconds = null;
        speed = 0;
        framesPerSecond = 0;
    }

    private void because(Reason reason) {
        errorCode = reason.code();
        errorMessage = reason.message();
    }

    private void become(JobStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("job %s is %s and cannot become %s".formatted(id, status, next));
        }
        status = next;
    }
}
