package dev.ozean.encoding.job;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether the group lets its waiting jobs wait, as its owner says; the claim heeds it. Jobs under way go on, those of lost
 * workers too: somebody takes them over, because their videos were under way already.
 */
@ApplicationScoped
class Pauses implements PanacheRepositoryBase<Pause, UUID> {
    private static final String BEGIN = """
            insert into queue_pauses (group_id, paused_at, paused_by) values (:group, now(), :by)
            on conflict do nothing""";

    Uni<Optional<Pause>> current() {
        return findAll().firstResult().map(Optional::ofNullable);
    }

    /** One that is under way stays as it was begun. */
    Uni<Void> begin(UUID group, String by) {
        return getSession()
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter("group", group)
                        .setParameter("by", by)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> end() {
        return deleteAll().replaceWithVoid();
    }
}
