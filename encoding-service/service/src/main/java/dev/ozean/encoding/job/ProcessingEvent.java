package dev.ozean.encoding.job;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One line of a job's history; lines are only ever added. */
@Entity
@Table(name = "processing_events")
class ProcessingEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    UUID jobId;
    UUID groupId;
    UUID videoId;
    Instant happenedAt;
    String type;
    int attempt;
    String worker;
    String code;
    String message;
    String requestKey;

    protected ProcessingEvent() {}

    static ProcessingEvent of(Job job, Type type, Instant now) {
        var event = new ProcessingEvent();
        event.jobId = job.id;
        event.groupId = job.groupId;
        event.videoId = job.videoId;
        event.happenedAt = now;
        event.type = type.name().toLowerCase(Locale.ROOT);
        event.attempt = job.attempt;
        event.worker = job.leaseOwner;
        event.code = job.errorCode;
        event.message = job.errorMessage;
        return event;
    }

    static ProcessingEvent retryRequested(Job job, Optional<String> key, Instant now) {
        var event = of(job, Type.RETRY_REQUESTED, now);
        event.requestKey = key.orElse(null);
        return event;
    }

    /** The line's code is the new priority. */
    static ProcessingEvent priorityChanged(Job job, Instant now) {
        var event = of(job, Type.PRIORITY_CHANGED, now);
        event.code = job.priority.wireName();
        event.message = null;
        return event;
    }

    /** What can happen to a job. */
    enum Type {
        REQUESTED,
        STARTED,
        TAKEN_OVER,
        PLAYABLE,
        OPENED,
        COMPLETED,
        RETRYING,
        RETRY_REQUESTED,
        PRIORITY_CHANGED,
        FAILED,
        CANCELLED
    }
}
