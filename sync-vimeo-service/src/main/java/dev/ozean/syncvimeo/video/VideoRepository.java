package dev.ozean.syncvimeo.video;

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
            insert into videos (id, group_id, version, vimeo_id, deleted)
            values (:id, :group, :version, :vimeo, :deleted)
            on conflict (id) do update
            set version = excluded.version, vimeo_id = excluded.vimeo_id, deleted = excluded.deleted
            where videos.version < excluded.version""";

    /** Creates or replaces the copy, unless it is as new already; a deleted video's stays as its tombstone. */
    Uni<Void> record(VideoState state, boolean deleted) {
        return getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("id", state.videoId())
                        .setParameter("group", state.groupId())
                        .setParameter("version", state.version())
                        .setParameter("vimeo", vimeoId(state))
                        .setParameter("deleted", deleted)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String vimeoId(VideoState state) {
        return state.platforms().stream()
                .filter(platform -> platform.platform().equals("vimeo"))
                .flatMap(platform -> platform.externalId().stream())
                .findFirst()
                .orElse(null);
    }
}
