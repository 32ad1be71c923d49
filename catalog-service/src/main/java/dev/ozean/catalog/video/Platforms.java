package dev.ozean.catalog.video;

import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.messaging.InGroup;
import dev.ozean.web.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people note of a video's places on other platforms; our own storage is kept by the house. */
@ApplicationScoped
class Platforms {
    private final InGroup inGroup;
    private final VideoRepository repository;
    private final Videos videos;
    private final Clock clock;

    Platforms(InGroup inGroup, VideoRepository repository, Videos videos, Clock clock) {
        this.inGroup = inGroup;
        this.repository = repository;
        this.videos = videos;
        this.clock = clock;
    }

    Uni<List<PlatformPlace>> of(Viewer viewer, UUID id) {
        return inGroup.run(viewer.group(), () -> repository.visible(viewer, id).map(Video::places));
    }

    Uni<Void> put(UUID group, UUID id, PlatformPlace place) {
        refuseOwnStorage(place.platform());
        return inGroup.run(
                group,
                () -> repository
                        .getForChange(id)
                        .invoke(video -> video.stands(place, clock.instant()))
                        .call(video -> videos.tell(video, VideoUpdated::new))
                        .replaceWithVoid());
    }

    Uni<Void> remove(UUID group, UUID id, Platform platform) {
        refuseOwnStorage(platform);
        return inGroup.run(
                group,
                () -> repository
                        .getForChange(id)
                        .invoke(video -> leave(video, platform))
                        .call(video -> videos.tell(video, VideoUpdated::new))
                        .replaceWithVoid());
    }

    private void leave(Video video, Platform platform) {
        if (!video.leaves(platform, clock.instant())) {
            throw new Failure.NotFound("platform", platform.wireName());
        }
    }

    private static void refuseOwnStorage(Platform platform) {
        if (platform == Platform.HETZNER) {
            throw new Failure.Conflict(
                    "own_storage", "Own storage follows the video's file and cannot be set by hand.");
        }
    }
}
