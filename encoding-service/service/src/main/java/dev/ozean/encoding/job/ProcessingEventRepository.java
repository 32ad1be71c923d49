package dev.ozean.encoding.job;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The history of the group's jobs. */
@ApplicationScoped
class ProcessingEventRepository implements PanacheRepositoryBase<ProcessingEvent, Long> {

    /** Oldest first, from after the line {@code after}. */
    Uni<List<ProcessingEvent>> page(UUID video, long after, int limit) {
        return find("videoId = ?1 and id > ?2 order by id", video, after)
                .range(0, limit - 1)
                .list();
    }
}
