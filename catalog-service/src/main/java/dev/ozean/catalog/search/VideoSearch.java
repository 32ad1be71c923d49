package dev.ozean.catalog.search;

import dev.ozean.catalog.video.VideoPolicy;
import dev.ozean.catalog.video.Videos;
import dev.ozean.catalog.video.Viewer;
import dev.ozean.messaging.InGroup;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Finds videos and tags by the database's functions, which use its indexes in spite of row-level security. */
@ApplicationScoped
class VideoSearch {
    /** Totals are exact up to here. */
    static final int COUNTED = 10_000;

    private static final String CONDITION =
            "cast(:words as varchar[]), :tag, :status, :stage, :visibility, :migration, :platform";
    private static final String PAGE = "select video_list_page(%s, :after, :size)".formatted(CONDITION);
    private static final String COUNT = "select video_list_count(%s, :most)".formatted(CONDITION);
    private static final String TAGS = "select name, videos from tag_completion(:pattern, :size)";

    private final InGroup inGroup;
    private final Videos videos;

    VideoSearch(InGroup inGroup, Videos videos) {
        this.inGroup = inGroup;
        this.videos = videos;
    }

    Uni<VideoPage> page(Viewer viewer, VideoFilter filter, Cursor cursor, int limit) {
        if (filter.asksForArchived() && !VideoPolicy.listsArchived(viewer)) {
            return Uni.createFrom().item(VideoPage.EMPTY);
        }
        return VideoPolicy.listedOnly(viewer)
                .map(only ->
                        filter.visibility().isEmpty() || filter.visibility().equals(only.wireName())
                                ? found(viewer.group(), filter.onlyVisible(only.wireName()), cursor, limit)
                                : Uni.createFrom().item(VideoPage.EMPTY))
                .orElseGet(() -> found(viewer.group(), filter, cursor, limit));
    }

    Uni<List<TagUse>> tags(UUID group, String prefix, int limit) {
        var pattern = Like.escape(prefix.toLowerCase(Locale.ROOT)) + "%";
        return inGroup.run(
                group,
                () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(TAGS, Object[].class)
                                .setParameter("pattern", pattern)
                                .setParameter("size", limit)
                                .getResultList())
                        .map(rows -> rows.stream()
                                .map(row -> new TagUse((String) row[0], (Long) row[1]))
                                .toList()));
    }

    private Uni<VideoPage> found(UUID group, VideoFilter filter, Cursor cursor, int limit) {
        return inGroup.run(
                group,
                () -> ids(filter, cursor, limit + 1)
                        .chain(ids -> videos.views(ids.stream().limit(limit).toList())
                                .chain(items -> count(filter)
                                        .map(count -> VideoPage.of(items, ids.size() > limit, cursor, count)))));
    }

    private static Uni<List<UUID>> ids(VideoFilter filter, Cursor cursor, int size) {
        return Panache.getSession()
                .chain(session -> filtered(session.createNativeQuery(PAGE, UUID.class), filter)
                        .setParameter("after", cursor.after())
                        .setParameter("size", size)
                        .getResultList());
    }

    private static Uni<Long> count(VideoFilter filter) {
        return Panache.getSession()
                .chain(session -> filtered(session.createNativeQuery(COUNT, Long.class), filter)
                        .setParameter("most", COUNTED + 1)
                        .getSingleResult());
    }

    private static <T> SelectionQuery<T> filtered(SelectionQuery<T> query, VideoFilter filter) {
        return query.setParameter("words", filter.patterns())
                .setParameter("tag", filter.tag())
                .setParameter("status", filter.status())
                .setParameter("stage", filter.stage())
                .setParameter("visibility", filter.visibility())
                .setParameter("migration", filter.migrationStatus())
                .setParameter("platform", filter.platform());
    }
}
