package dev.ozean.encoding.job;

import dev.ozean.encoding.output.Outputs;
import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.EncodeStarted;
import dev.ozean.events.EncodeEvent.Media;
import dev.ozean.messaging.InGroup;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a worker writes about the job it holds; each step fails with {@link LeaseLost} once it is not its any more. */
@ApplicationScoped
public class Runs {
    private final JobRepository jobs;
    private final Outputs outputs;
    private final History history;
    private final Ending ending;
    private final InGroup inGroup;
    private final JobConfig config;
    private final Tally tally;

    Runs(
            JobRepository jobs,
            Outputs outputs,
            History history,
            Ending ending,
            InGroup inGroup,
            JobConfig config,
            Tally tally) {
        this.jobs = jobs;
        this.outputs = outputs;
        this.history = history;
        this.ending = ending;
        this.inGroup = inGroup;
        this.config = config;
        this.tally = tally;
    }

    /** False when the job has outlived too many workers and was ended instead. */
    public Uni<Boolean> begin(Claim claim) {
        return claim.takeovers() < config.maxTakeovers()
                ? held(claim, (job, now) -> begin(claim, job, now)).replaceWith(true)
                : held(claim, (job, now) -> giveUp(claim, job, now))
                        .invoke(job -> tally.failed(job, Setback.WORKER_LOST))
                        .replaceWith(false);
    }

    /** This instance stops, and another goes on at once; that is no loss. */
    public Uni<Void> released(Claim claim) {
        return held(claim, (job, now) -> {
            job.handBack(now);
            return history.note(job, ProcessingEvent.Type.RELEASED, now);
        });
    }

    /** A sign of life, which keeps the lease; false when the job is not this worker's any more. */
    public Uni<Boolean> beat(Claim claim, Beat beat) {
        return inGroup.run(claim.groupId(), () -> jobs.beat(claim, beat, config.leaseSeconds()));
    }

    /** What will be made, and how much of it there is. */
    public Uni<Void> renditions(Claim claim, List<RenditionState> renditions) {
        return held(claim, (job, _) -> {
            job.renditions = List.copyOf(renditions);
            return Uni.createFrom().voidItem();
        });
    }

    /** What is done to all of its pictures. */
    public Uni<Void> adapted(Claim claim, List<Adaptation> adaptations) {
        return held(claim, (job, _) -> {
            job.adaptations = List.copyOf(adaptations);
            return Uni.createFrom().voidItem();
        });
    }

    /** Why the ladder is as it is. */
    public Uni<Void> decided(Claim claim, List<DecisionState> decisions) {
        return held(claim, (job, _) -> {
            job.decisions = List.copyOf(decisions);
            return Uni.createFrom().voidItem();
        });
    }

    /** It can be watched from this run's folder, or there is more or less to choose from than before. */
    public Uni<Void> playable(Claim claim, Media media, Beat beat) {
        return counted(claim, (job, now) -> {
            var isMoved = !job.playableRun().equals(Optional.of(claim.fence()));
            var waited = job.playable(beat, now);
            var event = new EncodePlayable(
                    job.groupId,
                    job.videoId,
                    job.id,
                    job.generation,
                    claim.folder().prefix(),
                    media,
                    job.renditions.stream()
                            .filter(RenditionState::playsSomething)
                            .map(RenditionState::told)
                            .toList(),
                    now);
            return outputs.announced(claim.folder())
                    .chain(() -> isMoved
                            ? history.tell(job, ProcessingEvent.Type.PLAYABLE, event, now)
                            : history.tell(event))
                    .replaceWith(waited);
        });
    }

    /** What there is can be watched, and the job waits for its ladder. */
    public Uni<Void> opened(Claim claim, Beat beat) {
        return held(claim, (job, now) -> {
            // With the attempt that it still has.
            var line = ProcessingEvent.of(job, ProcessingEvent.Type.OPENED, now);
            job.open(beat, now);
            Log.infof("opened job=%s video=%s playable=%s", job.id, job.videoId, beat.published());
            return history.note(line);
        });
    }

    /** @param dropped the renditions that are shown no more, to be removed like a replaced stream */
    public Uni<Void> completed(Claim claim, Media media, List<RenditionState> renditions, List<String> dropped) {
        return counted(claim, (job, now) -> {
            var waited = job.complete(renditions, now);
            Log.infof(
                    "completed job=%s video=%s attempt=%d in=%s",
                    job.id, job.videoId, job.attempt, Duration.between(job.startedAt, now));
            return outputs.published(claim.folder())
                    .chain(() -> outputs.announced(claim.folder()))
                    .chain(() -> outputs.dropped(claim.folder(), dropped))
                    .chain(() -> history.tell(
                            job, ProcessingEvent.Type.COMPLETED, completion(claim, media, renditions, now), now))
                    .replaceWith(waited);
        });
    }

    public Uni<Void> failed(Claim claim, Setback setback) {
        return held(claim, (job, now) -> ending.fail(job, setback, now))
                .invoke(job -> tally.failed(job, setback))
                .replaceWithVoid();
    }

    private Uni<Void> begin(Claim claim, Job job, Instant now) {
        var isNewAttempt = job.begin(now);
        var started = new EncodeStarted(job.groupId, job.videoId, job.id, job.generation, job.attempt, now);
        return outputs.begun(claim.folder(), job.playableRun())
                .chain(isNewRun -> isNewRun
                        ? told(claim, job, isNewAttempt, started, now)
                        : Uni.createFrom().voidItem());
    }

    /** The worker before may have been lost before it even began. */
    private Uni<Void> told(Claim claim, Job job, boolean isNewAttempt, EncodeStarted started, Instant now) {
        return takenOver(claim, job, now).chain(() -> {
            if (isNewAttempt) {
                return history.tell(job, ProcessingEvent.Type.STARTED, started, now);
            }
            return claim.lostWorker().isPresent()
                    ? Uni.createFrom().voidItem()
                    : history.note(job, ProcessingEvent.Type.RESUMED, now);
        });
    }

    private Uni<Void> takenOver(Claim claim, Job job, Instant now) {
        return claim.lostWorker()
                .map(lost -> history.note(ProcessingEvent.takenOver(job, lost, now)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Job> giveUp(Claim claim, Job job, Instant now) {
        return takenOver(claim, job, now).chain(() -> ending.fail(job, Setback.WORKER_LOST, now));
    }

    private static EncodeCompleted completion(Claim claim, Media media, List<RenditionState> renditions, Instant now) {
        return new EncodeCompleted(
                claim.groupId(),
                claim.videoId(),
                claim.jobId(),
                claim.generation(),
                claim.folder().prefix(),
                media,
                renditions.stream().map(RenditionState::told).toList(),
                now);
    }

    private Uni<Void> counted(Claim claim, BiFunction<Job, Instant, Uni<Optional<Duration>>> step) {
        return held(claim, step)
                .invoke(waited -> waited.ifPresent(tally::playable))
                .replaceWithVoid();
    }

    private <T> Uni<T> held(Claim claim, BiFunction<Job, Instant, Uni<T>> step) {
        return inGroup.run(
                claim.groupId(),
                () -> jobs.locked(claim.jobId())
                        .map(found -> found.filter(job -> job.isHeldBy(claim.fence()))
                                .orElseThrow(() -> new LeaseLost(claim)))
                        .chain(job -> jobs.now().chain(now -> step.apply(job, now))));
    }
}
