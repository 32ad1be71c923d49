package dev.ozean.encoding.job;

import dev.ozean.encoding.alert.Alert;
import dev.ozean.encoding.alert.AlertListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes that the operator was told of a job. */
@ApplicationScoped
class AlertedJobs implements AlertListener {
    private final JobRepository jobs;
    private final History history;

    AlertedJobs(JobRepository jobs, History history) {
        this.jobs = jobs;
        this.history = history;
    }

    @Override
    public Uni<Void> sent(Alert alert) {
        return jobs.locked(alert.jobId())
                .chain(found -> found.map(job -> note(job, alert))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> note(Job job, Alert alert) {
        job.alerted(alert.round());
        return jobs.now().chain(now -> history.note(ProcessingEvent.alerted(job, alert, now)));
    }
}
