package dev.ozean.encoding.job;

import dev.ozean.encoding.job.QueueResource.JobPage;
import dev.ozean.encoding.job.QueueResource.QueueStatus;
import dev.ozean.messaging.InGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people ask about the jobs of their group as a whole. */
@ApplicationScoped
class Queue {
    /** Beyond this a total is only told to be at least this. */
    static final int COUNTED = 10_000;

    private final JobRepository jobs;
    private final InGroup inGroup;

    Queue(JobRepository jobs, InGroup inGroup) {
        this.jobs = jobs;
        this.inGroup = inGroup;
    }

    Uni<QueueStatus> status(UUID group) {
        return inGroup.run(group, () -> jobs.queueStatus());
    }

    Uni<JobPage> page(UUID group, Optional<JobStatus> status, Optional<UUID> before, int limit) {
        return inGroup.run(
                group,
                () -> jobs.page(status, before, limit + 1)
                        .chain(found -> jobs.countUpTo(status, COUNTED + 1)
                                .chain(total -> jobs.now().map(now -> page(found, total, limit, now)))));
    }

    private static JobPage page(List<Job> found, long total, int limit, Instant now) {
        var shown = found.stream().limit(limit).toList();
        return new JobPage(
                shown.stream().map(job -> ProcessingStatus.Of.of(job, now)).toList(),
                total > COUNTED ? Optional.empty() : Optional.of(total),
                Math.min(total, COUNTED),
                found.size() > limit ? Optional.of(Cursor.at(shown.getLast().id)) : Optional.empty());
    }
}
