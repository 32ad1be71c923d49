package dev.ozean.catalog.video;

import dev.ozean.web.Failure;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Videos of the group that the transaction was opened for. */
@ApplicationScoped
class VideoRepository implements PanacheRepositoryBase<Video, UUID> {
    private static final String LOCK = "select id from videos where id in (:ids) order by id for no key update";

    /** @throws Failure.NotFound if there is none in the group */
    Uni<Video> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new Failure.NotFound("video", id));
    }

    /** @throws Failure.NotFound also if the viewer may not see it */
    Uni<Video> visible(Viewer viewer, UUID id) {
        return get(id).invoke(video -> {
            if (!VideoPolicy.maySee(viewer, video.details().visibility(), video.status())) {
                throw new Failure.NotFound("video", id);
            }
        });
    }

    /** Waits for whoever changes it at the moment, so that changes follow one another and none is refused. */
    Uni<Video> getForChange(UUID id) {
        return lock(List.of(id)).chain(() -> get(id));
    }

    Uni<Optional<Video>> findForChange(UUID id) {
        return lock(List.of(id)).chain(() -> findById(id)).map(Optional::ofNullable);
    }

    /** Those of {@code ids} that are there, in no order. */
    Uni<List<Video>> listForChange(Collection<UUID> ids) {
        return lock(ids).chain(() -> listAll(ids));
    }

    /** Those of {@code ids} that are there, in no order. */
    Uni<List<Video>> listAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("select distinct v from Video v left join fetch v.platforms where v.id in ?1", ids);
    }

    private Uni<List<UUID>> lock(Collection<UUID> ids) {
        return getSession()
                .chain(session -> session.createNativeQuery(LOCK, UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }
}
