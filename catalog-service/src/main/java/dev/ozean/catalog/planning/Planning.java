package dev.ozean.catalog.planning;

import dev.ozean.catalog.video.Videos;
import dev.ozean.messaging.InGroup;
import dev.ozean.web.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Links videos to the tasks by which their making is planned. */
@ApplicationScoped
class Planning {
    private final InGroup inGroup;
    private final Videos videos;
    private final PlanningLinkRepository links;
    private final Clock clock;

    Planning(InGroup inGroup, Videos videos, PlanningLinkRepository links, Clock clock) {
        this.inGroup = inGroup;
        this.videos = videos;
        this.links = links;
        this.clock = clock;
    }

    Uni<List<PlanningView>> of(UUID group, UUID video) {
        return inGroup.run(
                group,
                () -> videos.require(video)
                        .chain(() -> links.of(video))
                        .map(found -> found.stream().map(PlanningLink::view).toList()));
    }

    Uni<PlanningView> add(UUID group, UUID video, PlanningView task) {
        return inGroup.run(
                group,
                () -> videos.require(video)
                        .chain(() -> links.persist(new PlanningLink(group, video, task, clock.instant())))
                        .map(PlanningLink::view));
    }

    Uni<Void> remove(UUID group, UUID video, UUID link) {
        return inGroup.run(
                group,
                () -> links.remove(video, link)
                        .invoke(removed -> check(removed, link))
                        .replaceWithVoid());
    }

    private static void check(boolean removed, UUID link) {
        if (!removed) {
            throw new Failure.NotFound("link", link);
        }
    }
}
