package dev.ozean.encoding.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The history of the group's jobs. */
@ApplicationScoped
class ProcessingEventRepository implements PanacheRepositoryBase<ProcessingEvent, Long> {
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** The job that a request with this key started anew, if that is not long ago. */
    Uni<Optional<UUID>> startedBy(UUID video, String requestKey, Instant now) {
        return find("videoId = ?1 and requestKey = ?2 and happenedAt > ?3", video, requestKey, now.minus(REMEMBERED))
                .firstResult()
                .map(found -> Optional.ofNullable(found).map(event -> event.jobId));
    }

    /** Why attempts of these jobs failed, oldest first, in all rounds. */
    Uni<Map<UUID, List<PastError>>> errors(Collection<UUID> jobs) {
        return jobs.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : find("jobId in ?1 and type in ('failed', 'retrying') order by id", List.copyOf(jobs))
                        .list()
                        .map(lines -> lines.stream()
                                .collect(groupingBy(line -> line.jobId, mapping(PastError::of, toList()))));
    }

    /** Oldest first, from after the line {@code after}. */
    Uni<List<ProcessingEvent>> page(UUID video, long after, int limit) {
        return find("videoId = ?1 and id > ?2 order by id", video, after)
                .range(0, limit - 1)
                .list();
    }
}
