package dev.ozean.encoding.job;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How jobs of a group stand, those that wait with their places in the line; to be asked in a transaction of the group. */
@ApplicationScoped
class Statuses {
    private final JobRepository jobs;
    private final Waiting waiting;
    private final Pauses pauses;
    private final House house;
    private final ProcessingEventRepository events;

    Statuses(JobRepository jobs, Waiting waiting, Pauses pauses, House house, ProcessingEventRepository events) {
        this.jobs = jobs;
        this.events = events;
        this.waiting = waiting;
        this.pauses = pauses;
        this.house = house;
    }

    Uni<ProcessingStatus.Of> of(Job job) {
        return of(List.of(job)).map(List::getFirst);
    }

    Uni<List<ProcessingStatus.Of>> of(List<Job> shown) {
        var mayWait = shown.stream()
                .filter(job -> job.status == JobStatus.QUEUED || job.status == JobStatus.RETRYING)
                .map(job -> job.id)
                .toList();
        // What was changed just now counts.
        return jobs.flush().chain(() -> waiting.positions(mayWait)).chain(positions -> of(shown, positions));
    }

    /** @param positions of those that wait for a place, from 1 */
    Uni<List<ProcessingStatus.Of>> of(List<Job> shown, Map<UUID, Long> positions) {
        return jobs.now()
                .chain(now -> starts(shown, positions)
                        .chain(starts -> errors(shown)
                                .map(errors -> shown.stream()
                                        .map(job -> status(job, positions, starts, errors, now))
                                        .toList())));
    }

    /** Of the group's line as far as it is shown; empty where nobody waits, or nobody is taken. */
    private Uni<List<Long>> starts(List<Job> shown, Map<UUID, Long> positions) {
        return positions.isEmpty()
                ? unknown()
                : pauses.current()
                        .chain(pause -> pause.isPresent()
                                ? unknown()
                                : house.look().map(now -> starts(now.forecast(), shown.getFirst().groupId, positions)));
    }

    private static List<Long> starts(Forecast forecast, UUID group, Map<UUID, Long> positions) {
        return forecast.startsOf(group, Collections.max(positions.values()));
    }

    private Uni<Map<UUID, List<PastError>>> errors(List<Job> shown) {
        return events.errors(shown.stream().map(job -> job.id).toList());
    }

    private static ProcessingStatus.Of status(
            Job job, Map<UUID, Long> positions, List<Long> starts, Map<UUID, List<PastError>> errors, Instant now) {
        var position = Optional.ofNullable(positions.get(job.id));
        var start = position.filter(place -> job.status == JobStatus.QUEUED && place <= starts.size())
                .map(place -> starts.get(place.intValue() - 1));
        return ProcessingStatus.Of.of(job, position, start, errors.getOrDefault(job.id, List.of()), now);
    }

    private static Uni<List<Long>> unknown() {
        return Uni.createFrom().item(List.of());
    }
}
