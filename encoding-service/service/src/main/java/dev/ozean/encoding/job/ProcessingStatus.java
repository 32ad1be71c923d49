package dev.ozean.encoding.job;

import dev.ozean.encoding.job.Stages.StageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the encoding of a video stands. */
@Schema(
        name = "ProcessingStatus",
        oneOf = {ProcessingStatus.None.class, ProcessingStatus.Of.class})
sealed interface ProcessingStatus {

    /** A video without a job. */
    @Schema(name = "NoProcessing", requiredProperties = "status")
    record None(@Schema(enumeration = "none") String status) implements ProcessingStatus {
        None() {
            this("none");
        }
    }

    /**
     * The video's job.
     *
     * @param progress 0 to 100
     * @param speed of late, while it is processed; 1 is as fast as it plays
     * @param timeToPlayableSeconds from when it was asked for
     * @param position in the group's line from 1, while it waits for a place
     * @param expectedStartSeconds while it is queued and that can be told
     * @param takeovers how many workers the round of attempts has outlived
     * @param savedBitsPerSecond what fitting the ladder to this film saves, over all renditions
     * @param errors of all of its attempts, oldest first
     */
    @Schema(
            name = "ProcessingJob",
            requiredProperties = {
                "jobId",
                "videoId",
                "title",
                "generation",
                "status",
                "priority",
                "position",
                "expectedStartSeconds",
                "stage",
                "stages",
                "progress",
                "attempt",
                "maxAttempts",
                "takeovers",
                "nextRetryAt",
                "requestedAt",
                "startedAt",
                "elapsedSeconds",
                "etaSeconds",
                "playableAt",
                "completedAt",
                "workerId",
                "renditions",
                "speed",
                "framesPerSecond",
                "timeToPlayableSeconds",
                "decisions",
                "adaptations",
                "savedBitsPerSecond",
                "error",
                "errors"
            })
    record Of(
            UUID jobId,
            UUID videoId,
            String title,
            int generation,
            JobStatus status,
            Priority priority,
            @Schema(nullable = true) Optional<Long> position,
            @Schema(nullable = true) Optional<Long> expectedStartSeconds,
            @Schema(nullable = true) Optional<String> stage,
            List<StageView> stages,
            double progress,
            int attempt,
            int maxAttempts,
            int takeovers,
            @Schema(nullable = true) Optional<Instant> nextRetryAt,
            Instant requestedAt,
            @Schema(nullable = true) Optional<Instant> startedAt,
            @Schema(nullable = true) Optional<Long> elapsedSeconds,
            @Schema(nullable = true) Optional<Long> etaSeconds,
            @Schema(nullable = true) Optional<Instant> playableAt,
            @Schema(nullable = true) Optional<Instant> completedAt,
            @Schema(nullable = true) Optional<String> workerId,
            List<RenditionState> renditions,
            @Schema(nullable = true) Optional<Double> speed,
            @Schema(nullable = true) Optional<Double> framesPerSecond,
            @Schema(nullable = true) Optional<Double> timeToPlayableSeconds,
            List<DecisionState> decisions,
            List<Adaptation> adaptations,
            long savedBitsPerSecond,
            @Schema(nullable = true) Optional<Error> error,
            List<PastError> errors)
            implements ProcessingStatus {

        static Of of(
                Job job, Optional<Long> position, Optional<Long> expectedStart, List<PastError> errors, Instant now) {
            return new Of(
                    job.id,
                    job.videoId,
                    job.title,
                    job.generation,
                    job.status,
                    job.priority,
                    position,
                    expectedStart,
                    Optional.ofNullable(job.stage),
                    Stages.of(job),
                    Math.round(job.progress * 10) / 10.0,
                    job.attempt,
                    job.maxAttempts,
                    job.takeovers,
                    Optional.ofNullable(job.nextRetryAt),
                    job.requestedAt,
                    Optional.ofNullable(job.startedAt),
                    Optional.ofNullable(job.startedAt).map(start -> elapsed(start, end(job, now))),
                    Optional.ofNullable(job.etaSeconds),
                    Optional.ofNullable(job.playableAt),
                    Optional.ofNullable(job.endedAt).filter(_ -> job.status == JobStatus.COMPLETED),
                    Optional.ofNullable(job.leaseOwner),
                    job.renditions,
                    Optional.of(hundredths(job.speed)).filter(_ -> job.status == JobStatus.PROCESSING),
                    Optional.of(hundredths(job.framesPerSecond)).filter(_ -> job.status == JobStatus.PROCESSING),
                    Optional.ofNullable(job.playableAt)
                            .map(playable ->
                                    Duration.between(job.queuedAt, playable).toMillis() / 1000.0),
                    job.decisions,
                    job.adaptations,
                    DecisionState.saved(job.decisions),
                    Optional.ofNullable(job.errorCode).map(code -> new Error(code, job.errorMessage)),
                    errors);
        }

        private static double hundredths(double value) {
            return Math.round(value * 100) / 100.0;
        }

        private static Instant end(Job job, Instant now) {
            return Optional.ofNullable(job.endedAt).orElse(now);
        }

        private static long elapsed(Instant start, Instant end) {
            return Math.max(0, Duration.between(start, end).toSeconds());
        }
    }

    /** Why the last attempt failed; the sentence is for creators. */
    @Schema(
            name = "ProcessingError",
            requiredProperties = {"code", "message"})
    record Error(String code, String message) {}
}
