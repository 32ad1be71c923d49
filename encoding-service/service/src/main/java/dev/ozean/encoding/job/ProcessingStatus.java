package dev.ozean.encoding.job;

import dev.ozean.encoding.job.Stages.StageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the encoding of a video stands. */
sealed interface ProcessingStatus {

    /** A video without a job. */
    record None(String status) implements ProcessingStatus {
        None() {
            this("none");
        }
    }

    /**
     * The video's job.
     *
     * @param progress 0 to 100
     */
    record Of(
            UUID jobId,
            UUID videoId,
            String title,
            int generation,
            JobStatus status,
            Optional<String> stage,
            List<StageView> stages,
            double progress,
            int attempt,
            int maxAttempts,
            Optional<Instant> nextRetryAt,
            Instant requestedAt,
            Optional<Instant> startedAt,
            Optional<Long> elapsedSeconds,
            Optional<Long> etaSeconds,
            Optional<Instant> playableAt,
            Optional<Instant> completedAt,
            Optional<String> workerId,
            List<RenditionState> renditions,
            Optional<Error> error)
            implements ProcessingStatus {

        static Of of(Job job, Instant now) {
            return new Of(
                    job.id,
                    job.videoId,
                    job.title,
                    job.generation,
                    job.status,
                    Optional.ofNullable(job.stage),
                    Stages.of(job),
                    Math.round(job.progress * 10) / 10.0,
                    job.attempt,
                    job.maxAttempts,
                    Optional.ofNullable(job.nextRetryAt),
                    job.requestedAt,
                    Optional.ofNullable(job.startedAt),
                    Optional.ofNullable(job.startedAt).map(start -> elapsed(start, end(job, now))),
                    Optional.ofNullable(job.etaSeconds),
                    Optional.ofNullable(job.playableAt),
                    Optional.ofNullable(job.endedAt).filter(_ -> job.status == JobStatus.COMPLETED),
                    Optional.ofNullable(job.leaseOwner),
                    job.renditions,
                    Optional.ofNullable(job.errorCode).map(code -> new Error(code, job.errorMessage)));
        }

        private static Instant end(Job job, Instant now) {
            return Optional.ofNullable(job.endedAt).orElse(now);
        }

        private static long elapsed(Instant start, Instant end) {
            return Math.max(0, Duration.between(start, end).toSeconds());
        }
    }

    /** Why the last attempt failed; the sentence is for creators. */
    record Error(String code, String message) {}
}
