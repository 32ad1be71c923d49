package dev.ozean.encoding.job;

import dev.ozean.encoding.alert.Alert;
import dev.ozean.encoding.alert.Alerts;
import dev.ozean.encoding.output.Outputs;
import dev.ozean.events.EncodeEvent.EncodeCancelled;
import dev.ozean.events.EncodeEvent.EncodeFailed;
import dev.ozean.events.EncodeEvent.EncodeRetrying;
import dev.ozean.events.EncodeEvent.Reason;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The ways in which a run ends without streams, told and cleaned up in the caller's transaction. */
@ApplicationScoped
class Ending {
    private final History history;
    private final Outputs outputs;
    private final Alerts alerts;
    private final JobConfig config;

    Ending(History history, Outputs outputs, Alerts alerts, JobConfig config) {
        this.history = history;
        this.outputs = outputs;
        this.alerts = alerts;
        this.config = config;
    }

    /** The worker, if there is one, learns it from its next heartbeat. */
    Uni<Void> cancel(Job job, Cancellation cancellation, Instant now) {
        Log.infof(
                "cancelled job=%s video=%s: %s",
                job.id, job.videoId, cancellation.reason().code());
        job.cancel(now);
        return outputs.discard(job.id).chain(() -> tellCancelled(job, cancellation, now));
    }

    Uni<Void> tellCancelled(Job job, Cancellation cancellation, Instant now) {
        var event = new EncodeCancelled(job.groupId, job.videoId, job.id, job.generation, now);
        return history.tell(ProcessingEvent.cancelled(job, cancellation, now), event);
    }

    /** Another attempt may follow. Returns the job as it is then. */
    Uni<Job> fail(Job job, Setback setback, Instant now) {
        job.fail(setback, config.retryPolicy(), now);
        Log.infof("attempt %d of job=%s video=%s failed: %s", job.attempt, job.id, job.videoId, job.errorCode);
        return job.isActive()
                // Whoever watches what there is of it already goes on watching.
                ? outputs.discardAllBut(job.id, job.playableRun())
                        .chain(() -> tellRetrying(job, now))
                        .replaceWith(job)
                : outputs.discard(job.id).chain(() -> tellFailed(job, now)).replaceWith(job);
    }

    Uni<Void> tellFailed(Job job, Instant now) {
        var event = new EncodeFailed(job.groupId, job.videoId, job.id, job.generation, reason(job), now);
        return history.tell(job, ProcessingEvent.Type.FAILED, event, now).chain(() -> alerts.raise(alert(job)));
    }

    private static Alert alert(Job job) {
        return new Alert(
                job.id,
                job.round,
                job.groupId,
                job.videoId,
                job.title,
                job.errorCode,
                job.errorMessage,
                job.attempt,
                job.maxAttempts);
    }

    private Uni<Void> tellRetrying(Job job, Instant now) {
        var event = new EncodeRetrying(
                job.groupId,
                job.videoId,
                job.id,
                job.generation,
                job.attempt,
                job.maxAttempts,
                job.nextRetryAt,
                reason(job));
        return history.tell(ProcessingEvent.retrying(job, now), event);
    }

    private static Reason reason(Job job) {
        return new Reason(job.errorCode, job.errorMessage);
    }
}
