package dev.ozean.analytics.video;

import dev.ozean.events.VideoState;
import dev.ozean.web.Failure.NotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The copies of the group's videos. */
@ApplicationScoped
class VideoRepository implements PanacheRepositoryBase<Video, UUID> {
    // One statement, since events of one video come from several topics and may arrive side by side.
    private static final String RECORD = """
            insert into videos (id, group_id, version, title, deleted)
            values (:id, :group, :version, :title, :deleted)
            on conflict (id) do update
            set version = excluded.version, title = excluded.title, deleted = excluded.deleted
            where videos.version < excluded.version""";

    /** Creates or replaces the copy, unless it is as new already. */
    Uni<Void> record(VideoState state, String title, boolean deleted) {
        return getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("id", state.videoId())
                        .setParameter("group", state.groupId())
                        .setParameter("version", state.version())
                        .setParameter("title", title)
                        .setParameter("deleted", deleted)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Video> get(UUID id) {
        return find("id = ?1 and not deleted", id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("video", id));
    }

    Uni<Boolean> isDeleted(UUID id) {
        return count("id = ?1 and deleted", id).map(found -> found > 0);
    }
}
