package dev.ozean.encoding.job;

import dev.ozean.encoding.alert.Alert;
import jakarta.persistence.Convert;
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
    int round;
    int attempt;
    String worker;
    String code;
    String message;
    String requestKey;

    @Convert(converter = Details.Column.class)
    Details details;

    protected ProcessingEvent() {}

    static ProcessingEvent of(Job job, Type type, Instant now) {
        var event = new ProcessingEvent();
        event.jobId = job.id;
        event.groupId = job.groupId;
        event.videoId = job.videoId;
        event.happenedAt = now;
        event.type = type.name().toLowerCase(Locale.ROOT);
        event.round = job.round;
        event.attempt = job.attempt;
        event.worker = job.worker().orElse(null);
        event.code = job.errorCode;
        event.message = job.errorMessage;
        event.details = Details.NONE;
        return event;
    }

    static ProcessingEvent takenOver(Job job, String lostWorker, Instant now) {
        return of(job, Type.TAKEN_OVER, now).with(Details.of("lostWorker", lostWorker));
    }

    static ProcessingEvent retrying(Job job, Instant now) {
        return of(job, Type.RETRYING, now).with(Details.of("nextRetryAt", job.nextRetryAt.toString()));
    }

    static ProcessingEvent cancelled(Job job, Cancellation cancellation, Instant now) {
        var event = of(job, Type.CANCELLED, now);
        event.code = cancellation.reason().code();
        event.message = cancellation.reason().message();
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

    /** Of the round that it tells of, which may be over for long. */
    static ProcessingEvent alerted(Job job, Alert alert, Instant now) {
        var event = of(job, Type.ALERTED, now);
        event.round = alert.round();
        event.attempt = alert.attempt();
        event.worker = null;
        event.code = alert.code();
        event.message = alert.message();
        return event;
    }

    private ProcessingEvent with(Details more) {
        details = more;
        return this;
    }

    /** What can happen to a job. */
    enum Type {
        REQUESTED,
        STARTED,
        /** Another worker goes on, because the one before was lost. */
        TAKEN_OVER,
        /** Its worker stopped and handed it back. */
        RELEASED,
        /** Another worker goes on with what was handed back. */
        RESUMED,
        PLAYABLE,
        OPENED,
        COMPLETED,
        RETRYING,
        RETRY_REQUESTED,
        PRIORITY_CHANGED,
        FAILED,
        CANCELLED,
        /** The operator was told of it. */
        ALERTED
    }
}
