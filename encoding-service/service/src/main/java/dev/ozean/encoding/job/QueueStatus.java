package dev.ozean.encoding.job;

import dev.ozean.encoding.job.KnownWorker.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much there is to do for the group, and how busy the house is; workers, their places and {@code running} are of the
 * whole house.
 *
 * @param oldestWaitSeconds of those that may be taken, retries too; 0 when nothing waits
 * @param paused whether no worker takes new jobs
 * @param opening how many of those that are processed are only being made playable
 * @param opened how many of those that wait can be watched already
 * @param maxOpenings places for those that are only made playable, beside the others
 * @param groupPaused whether the group's owner lets its jobs wait
 * @param groupPausedBy as people call the person
 * @param completedLastHour of the group
 * @param throughputPerHour jobs that the house completes in an hour of work, by the last day
 * @param expectedStartSeconds until a normal job that is queued now starts
 */
@Schema(
        name = "QueueStatus",
        requiredProperties = {
            "queued",
            "processing",
            "retrying",
            "failed",
            "oldestWaitSeconds",
            "workers",
            "maxConcurrent",
            "paused",
            "opening",
            "opened",
            "maxOpenings",
            "groupPaused",
            "groupPausedAt",
            "groupPausedBy",
            "completedLastHour",
            "throughputPerHour",
            "expectedStartSeconds",
            "running",
            "workerList"
        })
record QueueStatus(
        long queued,
        long processing,
        long retrying,
        long failed,
        long oldestWaitSeconds,
        long workers,
        long maxConcurrent,
        boolean paused,
        long opening,
        long opened,
        long maxOpenings,
        boolean groupPaused,
        @Schema(nullable = true) Optional<Instant> groupPausedAt,
        @Schema(nullable = true) Optional<String> groupPausedBy,
        long completedLastHour,
        @Schema(nullable = true) Optional<Double> throughputPerHour,
        @Schema(nullable = true) Optional<Long> expectedStartSeconds,
        long running,
        List<WorkerView> workerList) {

    static QueueStatus of(
            Counts counts, Optional<Pause> pause, House.Now house, Optional<Long> expectedStart, List<Job> underWay) {
        var alive = house.workers().stream().filter(worker -> !worker.lost()).toList();
        return new QueueStatus(
                counts.queued(),
                counts.processing(),
                counts.retrying(),
                counts.failed(),
                counts.oldestWaitSeconds(),
                alive.size(),
                alive.stream().mapToLong(KnownWorker::slots).sum(),
                alive.stream().allMatch(KnownWorker::paused),
                counts.opening(),
                counts.opened(),
                alive.stream().mapToLong(KnownWorker::openings).sum(),
                pause.isPresent(),
                pause.map(begun -> begun.pausedAt),
                pause.map(begun -> begun.pausedBy),
                counts.completedLastHour(),
                house.pace().perHour().map(rate -> Math.round(rate * 10) / 10.0),
                expectedStart,
                house.forecast().running().size(),
                house.workers().stream()
                        .map(worker -> WorkerView.of(worker, underWay))
                        .toList());
    }

    /**
     * An instance that encodes.
     *
     * @param running the jobs that it holds, of all groups
     * @param jobs those of the own group
     */
    @Schema(
            name = "EncodingWorker",
            requiredProperties = {"name", "state", "seenSecondsAgo", "slots", "openings", "running", "jobs"})
    record WorkerView(
            String name,
            State state,
            long seenSecondsAgo,
            long slots,
            long openings,
            long running,
            List<JobView> jobs) {
        static WorkerView of(KnownWorker worker, List<Job> underWay) {
            return new WorkerView(
                    worker.name(),
                    worker.state(),
                    worker.seenSecondsAgo(),
                    worker.slots(),
                    worker.openings(),
                    worker.running(),
                    underWay.stream()
                            .filter(job -> worker.name().equals(job.leaseOwner))
                            .map(JobView::of)
                            .toList());
        }
    }

    /** A job of the own group in a worker's hands. */
    @Schema(
            name = "JobUnderWay",
            requiredProperties = {"videoId", "title", "stage", "progress"})
    record JobView(
            UUID videoId,
            String title,
            @Schema(nullable = true) Optional<String> stage,
            double progress) {
        static JobView of(Job job) {
            return new JobView(
                    job.videoId, job.title, Optional.ofNullable(job.stage), Math.round(job.progress * 10) / 10.0);
        }
    }
}
