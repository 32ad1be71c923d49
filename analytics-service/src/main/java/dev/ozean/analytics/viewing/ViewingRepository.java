package dev.ozean.analytics.viewing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import java.util.function.Supplier;

/** The sessions that are remembered. */
@ApplicationScoped
class ViewingRepository implements PanacheRepositoryBase<Viewing, ViewingId> {

    /** Locked until the transaction ends, so that two samples of a session add up one after the other. */
    Uni<Viewing> lockOrBegin(ViewingId id, Supplier<Viewing> begun) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().switchTo(() -> persist(begun.get()));
    }

    Uni<Void> deleteOf(UUID video) {
        return delete("id.videoId", video).replaceWithVoid();
    }
}
