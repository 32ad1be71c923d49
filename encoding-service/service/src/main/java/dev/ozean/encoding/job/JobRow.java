package dev.ozean.encoding.job;

import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the database keeps of a job; {@link Job} has the rules. */
@MappedSuperclass
abstract class JobRow {
    @Id
    UUID id;

    UUID groupId;
    UUID videoId;
    int generation;
    String masterKey;
    long masterSizeBytes;
    String title;
    JobStatus status;
    Priority priority;

    /** Of attempts, from 1; another begins when somebody asks for it after the job's end. */
    int round;

    int attempt;
    int maxAttempts;
    int takeovers;
    Instant requestedAt;
    Instant queuedAt;
    Instant nextRetryAt;
    Instant startedAt;
    Instant playableAt;
    Instant endedAt;
    long fence;
    String leaseOwner;
    Instant leaseUntil;

    /** Who held it until this transaction. */
    @Transient
    String formerOwner;

    /** The lost worker that the run under way took over from. */
    String takenFrom;

    Instant heartbeatAt;
    String stage;
    double progress;
    Long etaSeconds;
    double speed;
    double framesPerSecond;

    @Convert(converter = RenditionState.Column.class)
    List<RenditionState> renditions;

    @Convert(converter = DecisionState.Column.class)
    List<DecisionState> decisions;

    @Convert(converter = Adaptation.Column.class)
    List<Adaptation> adaptations;

    /** The run under way only makes it playable. */
    boolean opening;

    Instant openedAt;

    /** The run whose folder can be played, and how much of the film that is. */
    Long playableFence;

    long playableMillis;

    /** How often a child died over this master by its own error, and for want of memory. */
    int childCrashes;

    int childMemory;

    String errorCode;
    String errorMessage;

    /** Whether the operator was told how the round ended. */
    boolean alertSent;

    boolean isActive() {
        return status.isActive();
    }

    /** It is not any more once it was handed back, though nobody may have gone on with it yet. */
    boolean isHeldBy(long holder) {
        return status == JobStatus.PROCESSING && fence == holder && leaseOwner != null;
    }

    /** Its worker is lost, and was one too many. */
    boolean isLostForGood(int maxTakeovers, Instant now) {
        return status == JobStatus.PROCESSING
                && leaseOwner != null
                && leaseUntil.isBefore(now)
                && takeovers + 1 >= maxTakeovers;
    }

    /** Who has it, or had it until this transaction. */
    Optional<String> worker() {
        return Optional.ofNullable(leaseOwner).or(() -> Optional.ofNullable(formerOwner));
    }

    /** The fence of the run whose folder can be played. */
    Optional<Long> playableRun() {
        return Optional.ofNullable(playableFence);
    }
}
