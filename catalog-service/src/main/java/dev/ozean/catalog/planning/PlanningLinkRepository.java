package dev.ozean.catalog.planning;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Planning links of the group that the transaction was opened for. */
@ApplicationScoped
class PlanningLinkRepository implements PanacheRepositoryBase<PlanningLink, UUID> {
    Uni<List<PlanningLink>> of(UUID video) {
        return list("videoId = ?1 order by id", video);
    }

    /** @return false if there was none */
    Uni<Boolean> remove(UUID video, UUID link) {
        return delete("id = ?1 and videoId = ?2", link, video).map(deleted -> deleted > 0);
    }
}
