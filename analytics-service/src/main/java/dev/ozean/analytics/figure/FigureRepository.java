package dev.ozean.analytics.figure;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The group's daily figures. */
@ApplicationScoped
class FigureRepository implements PanacheRepositoryBase<DailyFigure, FigureId> {
    private static final String ADD = """
            insert into daily_figures (group_id, video_id, day, platform, views, watched_millis, version, told_version)
            values (:group, :video, :day, :platform, :views, :watched, 1, 0)
            on conflict (group_id, video_id, day, platform) do update
            set views = daily_figures.views + excluded.views,
                watched_millis = daily_figures.watched_millis + excluded.watched_millis,
                version = daily_figures.version + 1""";

    // Figures of a video that is not known yet wait for it.
    private static final String TELL = """
            update daily_figures f set told_version = f.version
            where (f.group_id, f.video_id, f.day, f.platform) in (
                select u.group_id, u.video_id, u.day, u.platform
                from daily_figures u join videos v on v.id = u.video_id and v.group_id = u.group_id and not v.deleted
                where u.told_version < u.version
                order by u.video_id, u.day, u.platform
                limit :limit
                for update of u skip locked)
            returning f.*""";

    private static final String OF_VIDEO = """
            select new dev.ozean.analytics.figure.PlatformDay(f.id.day, f.id.platform, f.views, f.watchedMillis)
            from DailyFigure f
            where f.id.videoId = :video and f.id.day between :from and :to
            order by f.id.day, f.id.platform""";

    private static final String OF_DAYS = """
            select new dev.ozean.analytics.figure.DayTotal(f.id.day, sum(f.views), sum(f.watchedMillis))
            from DailyFigure f join Video v on v.id = f.id.videoId and v.groupId = f.id.groupId and not v.deleted
            where f.id.day between :from and :to
            group by f.id.day
            order by f.id.day""";

    private static final String OF_VIDEOS = """
            select new dev.ozean.analytics.figure.VideoTotal(v.id, v.title, sum(f.views), sum(f.watchedMillis))
            from DailyFigure f join Video v on v.id = f.id.videoId and v.groupId = f.id.groupId and not v.deleted
            where f.id.day between :from and :to
            group by v.id, v.title
            order by sum(f.views) desc, sum(f.watchedMillis) desc, v.id""";

    Uni<Void> add(FigureId id, Growth growth) {
        return getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("group", id.groupId())
                        .setParameter("video", id.videoId())
                        .setParameter("day", id.day())
                        .setParameter("platform", id.platform())
                        .setParameter("views", growth.views())
                        .setParameter("watched", growth.watched().toMillis())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Marks up to {@code limit} changed figures as told, and returns them. */
    Uni<List<DailyFigure>> tell(int limit) {
        return getSession()
                .chain(session -> session.createNativeQuery(TELL, DailyFigure.class)
                        .setParameter("limit", limit)
                        .getResultList());
    }

    Uni<List<PlatformDay>> ofVideo(UUID video, Period period) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OF_VIDEO, PlatformDay.class)
                        .setParameter("video", video)
                        .setParameter("from", period.from())
                        .setParameter("to", period.to())
                        .getResultList());
    }

    Uni<List<DayTotal>> ofDays(Period period) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OF_DAYS, DayTotal.class)
                        .setParameter("from", period.from())
                        .setParameter("to", period.to())
                        .getResultList());
    }

    Uni<List<VideoTotal>> mostWatched(Period period, int limit) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OF_VIDEOS, VideoTotal.class)
                        .setParameter("from", period.from())
                        .setParameter("to", period.to())
                        .setMaxResults(limit)
                        .getResultList());
    }

    Uni<Void> deleteOf(UUID video) {
        return delete("id.videoId", video).replaceWithVoid();
    }
}
