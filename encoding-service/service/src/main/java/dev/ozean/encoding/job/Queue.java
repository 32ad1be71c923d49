package dev.ozean.encoding.job;

import dev.ozean.encoding.job.QueueResource.JobPage;
import dev.ozean.messaging.InGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people ask about the jobs of their group as a whole, and whether these wait. */
@ApplicationScoped
class Queue {
    /** Beyond this a total is only told to be at least this. */
    static final int COUNTED = 10_000;

    private final JobRepository jobs;
    private final Waiting waiting;
    private final Statuses statuses;
    private final Pauses pauses;
    private final House house;
    private final InGroup inGroup;
    private final Doorbell doorbell;

    Queue(
            JobRepository jobs,
            Waiting waiting,
            Statuses statuses,
            Pauses pauses,
            House house,
            InGroup inGroup,
            Doorbell doorbell) {
        this.jobs = jobs;
        this.waiting = waiting;
        this.statuses = statuses;
        this.pauses = pauses;
        this.house = house;
        this.inGroup = inGroup;
        this.doorbell = doorbell;
    }

    Uni<QueueStatus> status(UUID group) {
        return house.look().chain(now -> inGroup.run(group, () -> status(group, now)));
    }

    Uni<QueueStatus> pause(UUID group, String by) {
        return inGroup.run(group, () -> pauses.begin(group, by)).chain(() -> status(group));
    }

    Uni<QueueStatus> resume(UUID group) {
        return inGroup.run(group, pauses::end).invoke(doorbell::ring).chain(() -> status(group));
    }

    /** Newest first. */
    Uni<JobPage> newest(UUID group, JobFilter filter, Optional<UUID> before, int limit) {
        return inGroup.run(
                group,
                () -> jobs.page(filter, before, limit + 1)
                        .chain(found -> jobs.countUpTo(filter, "1 = 1", COUNTED + 1)
                                .chain(total -> statuses.of(shown(found, limit))
                                        .map(items -> JobPage.of(items, found.size() > limit, total)))));
    }

    /** Those that wait for a place, in the order in which they are taken. */
    Uni<JobPage> inLine(UUID group, JobFilter filter, Optional<UUID> behind, int limit) {
        return inGroup.run(
                group,
                () -> waiting.page(filter, behind, limit + 1)
                        .chain(positions -> jobs.countUpTo(filter, Order.WAITING, COUNTED + 1)
                                .chain(total -> jobs.all(shown(positions.sequencedKeySet(), limit))
                                        .chain(found -> statuses.of(found, positions))
                                        .map(items -> JobPage.of(items, positions.size() > limit, total)))));
    }

    private Uni<QueueStatus> status(UUID group, House.Now now) {
        return jobs.counts()
                .chain(counts -> pauses.current()
                        .chain(pause -> waiting.next()
                                .map(position -> expectedStart(now, pause, group, position))
                                .chain(start -> jobs.underWay()
                                        .map(underWay -> QueueStatus.of(counts, pause, now, start, underWay)))));
    }

    private static Optional<Long> expectedStart(House.Now now, Optional<Pause> pause, UUID group, long position) {
        return pause.isPresent() ? Optional.empty() : now.forecast().startOf(group, position);
    }

    private static <T> List<T> shown(Collection<T> found, int limit) {
        return found.stream().limit(limit).toList();
    }
}
