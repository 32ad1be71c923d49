package dev.ozean.catalog.video;

import dev.ozean.events.EncodeEvent;
import dev.ozean.events.EncodeEvent.EncodeCancelRequested;
import dev.ozean.events.EncodeEvent.EncodeCancelled;
import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EncodeEvent.EncodeFailed;
import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EncodeEvent.EncodeProgress;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EncodeEvent.EncodeRetrying;
import dev.ozean.events.EncodeEvent.EncodeStarted;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * The current encode of a video, moved by events that may come late, twice and in any order.
 *
 * @param generation numbers the video's encodes, from 1; 0 before the first
 * @param jobId null before the first
 * @param movedAt when the last event that moved it happened, by the encoding service's clock
 */
@Embeddable
record Encoding(
        @Column(name = "encode_generation") int generation,
        @Column(name = "encode_job_id") UUID jobId,

        @Column(name = "encode_state") @Enumerated(EnumType.STRING)
        EncodeState state,

        @Column(name = "encode_moved_at") Instant movedAt) {
    static final Encoding NONE = new Encoding(0, null, EncodeState.NONE, Instant.EPOCH);

    Encoding next(UUID newJob) {
        return new Encoding(generation + 1, newJob, EncodeState.ACTIVE, Instant.EPOCH);
    }

    Optional<UUID> activeJob() {
        return state == EncodeState.ACTIVE ? Optional.of(jobId) : Optional.empty();
    }

    /** What stands after {@code event}; the same object if the event is late or of another encode. */
    Encoding on(EncodeEvent event) {
        if (!isCurrent(event)) {
            return this;
        }
        return switch (event) {
            case EncodeRequested _, EncodeCancelRequested _, EncodeProgress _ -> this;
            case EncodeStarted started -> moved(started, EncodeState.ACTIVE, started.startedAt());
            case EncodePlayable playable -> moved(playable, EncodeState.ACTIVE, playable.playableAt());
            case EncodeCompleted completed -> moved(completed, EncodeState.COMPLETED, completed.completedAt());
            case EncodeFailed failed -> moved(failed, EncodeState.FAILED, failed.failedAt());
            case EncodeCancelled cancelled -> moved(cancelled, EncodeState.CANCELLED, cancelled.cancelledAt());
            // Somebody asked after the job's end, which no longer counts.
            case EncodeRetrying asked
            when asked.attempt() == 0 -> moved(asked, EncodeState.ACTIVE, asked.nextRetryAt());
            case EncodeRetrying retrying -> retrying.generation() > generation ? begun(retrying) : this;
        };
    }

    /** Of two senders who gave different jobs the same number, the first one counts. */
    private boolean isCurrent(EncodeEvent event) {
        return event.generation() > generation
                || (event.generation() == generation && event.jobId().equals(jobId));
    }

    private Encoding begun(EncodeEvent event) {
        return new Encoding(event.generation(), event.jobId(), EncodeState.ACTIVE, Instant.EPOCH);
    }

    private Encoding moved(EncodeEvent event, EncodeState next, Instant at) {
        // PostgreSQL keeps microseconds: what is compared must not know more.
        var moment = at.truncatedTo(ChronoUnit.MICROS);
        // Nothing follows a completion, so none is late, though the clock of another database may say so.
        var isLate = next != EncodeState.COMPLETED && moment.isBefore(movedAt);
        if (event.generation() == generation && (state == EncodeState.COMPLETED || isLate)) {
            return this;
        }
        return new Encoding(event.generation(), event.jobId(), next, moment);
    }
}
