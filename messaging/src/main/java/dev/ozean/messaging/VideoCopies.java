package dev.ozean.messaging;

import dev.ozean.events.VideoEvent.StateChanged;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;

/** A service's copies of the group's videos: the table {@code videos}, with one column that is the service's own. */
public abstract class VideoCopies<V> implements PanacheRepositoryBase<V, UUID> {
    // One statement, since events of one video come from several topics and may arrive side by side.
    private static final String RECORD = """
            insert into videos (id, group_id, version, %1$s, deleted)
            values (:id, :group, :version, :own, :deleted)
            on conflict (id) do update
            set version = excluded.version, %1$s = excluded.%1$s, deleted = excluded.deleted
            where videos.version < excluded.version""";

    private final String record;
    private final Function<StateChanged, ?> own;

    /**
     * @param column the service's own
     * @param own what stands in it after an event
     */
    protected VideoCopies(String column, Function<StateChanged, ?> own) {
        record = RECORD.formatted(column);
        this.own = own;
    }

    /**
     * Creates or replaces the copy, unless it is as new already. A deleted video's stays as its tombstone, so that a late
     * event cannot bring the video back.
     */
    public Uni<Void> record(StateChanged event) {
        var video = event.video();
        return getSession()
                .chain(session -> session.createNativeQuery(record)
                        .setParameter("id", video.videoId())
                        .setParameter("group", video.groupId())
                        .setParameter("version", video.version())
                        .setParameter("own", own.apply(event))
                        .setParameter("deleted", event.deleted())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
