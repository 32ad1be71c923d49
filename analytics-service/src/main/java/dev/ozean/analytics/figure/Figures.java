package dev.ozean.analytics.figure;

import dev.ozean.analytics.video.Videos;
import dev.ozean.messaging.InGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The daily figures: how they grow, and what they tell. */
@ApplicationScoped
public class Figures {
    private static final int TOP_VIDEOS = 10;

    private final FigureRepository figures;
    private final Videos videos;
    private final InGroup inGroup;

    Figures(FigureRepository figures, Videos videos, InGroup inGroup) {
        this.figures = figures;
        this.videos = videos;
        this.inGroup = inGroup;
    }

    /** Joins {@code growths} to a video's figures, in the caller's transaction. */
    public Uni<Void> add(UUID group, UUID video, String platform, List<Growth> growths) {
        // One after the other: they share the transaction's connection.
        return growths.stream()
                .map(growth -> figures.add(new FigureId(group, video, growth.day(), platform), growth))
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next));
    }

    /** Drops a video's figures, in the caller's transaction. */
    public Uni<Void> forget(UUID video) {
        return figures.deleteOf(video);
    }

    Uni<VideoReport> ofVideo(UUID group, UUID video, Period period) {
        return inGroup.run(
                group,
                () -> videos.require(video)
                        .chain(() -> figures.ofVideo(video, period))
                        .map(VideoReport::of));
    }

    Uni<GroupReport> ofGroup(UUID group, Period period) {
        return inGroup.run(
                group,
                () -> figures.ofDays(period)
                        .chain(days -> figures.mostWatched(period, TOP_VIDEOS).map(top -> GroupReport.of(days, top))));
    }
}
