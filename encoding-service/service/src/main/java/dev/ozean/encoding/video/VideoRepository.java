package dev.ozean.encoding.video;

import dev.ozean.events.VideoState;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The copies of the group's videos. */
@ApplicationScoped
class VideoRepository implements PanacheRepositoryBase<Video, UUID> {
    // One statement, since events of one video come from several topics and may arrive side by side.
    private static final String RECORD = """
            insert into videos (id, group_id, version, archived, deleted)
            values (:id, :group, :version, :archived, :deleted)
            on conflict (id) do update
            set version = excluded.version, archived = excluded.archived, deleted = excluded.deleted
            where videos.version < excluded.version""";

    /** Creates or replaces the copy, unless it is as new already. */
    Uni<Void> record(VideoState state, boolean deleted) {
        return getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("id", state.videoId())
                        .setParameter("group", state.groupId())
                        .setParameter("version", state.version())
                        .setParameter("archived", state.status().equals("archived"))
                        .setParameter("deleted", deleted)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
