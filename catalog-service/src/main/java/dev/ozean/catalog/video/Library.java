package dev.ozean.catalog.video;

import dev.ozean.catalog.link.MediaLinks;
import dev.ozean.events.VideoEvent.VideoArchived;
import dev.ozean.events.VideoEvent.VideoCreated;
import dev.ozean.events.VideoEvent.VideoRestored;
import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.messaging.InGroup;
import dev.ozean.web.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What people do with the videos of their group. */
@ApplicationScoped
class Library {
    private final InGroup inGroup;
    private final VideoRepository repository;
    private final Videos videos;
    private final MediaLinks links;
    private final Clock clock;

    Library(InGroup inGroup, VideoRepository repository, Videos videos, MediaLinks links, Clock clock) {
        this.inGroup = inGroup;
        this.repository = repository;
        this.videos = videos;
        this.links = links;
        this.clock = clock;
    }

    Uni<VideoView> create(UUID group, VideoDetails details) {
        return inGroup.run(
                group,
                () -> repository
                        .persist(new Video(group, details, clock.instant()))
                        .call(video -> videos.tell(video, VideoCreated::new))
                        .map(this::view));
    }

    Uni<VideoView> get(Viewer viewer, UUID id) {
        return inGroup.run(viewer.group(), () -> repository.visible(viewer, id).map(this::view));
    }

    /** Changes what is said of a video; {@code precondition} looks at it before. */
    Uni<VideoView> edit(UUID group, UUID id, Precondition precondition, UnaryOperator<VideoDetails> change) {
        return inGroup.run(
                group,
                () -> repository
                        .getForChange(id)
                        .invoke(video -> check(video, precondition))
                        .invoke(video -> video.edit(change.apply(video.details()), clock.instant()))
                        .call(video -> videos.tell(video, VideoUpdated::new))
                        .map(this::view));
    }

    /**
     * Chooses the still of a moment for the poster.
     *
     * @param seconds from the beginning; none lets the encode choose
     */
    Uni<VideoView> pickPoster(UUID group, UUID id, Precondition precondition, Optional<Double> seconds) {
        return inGroup.run(
                group,
                () -> repository
                        .getForChange(id)
                        .invoke(video -> check(video, precondition))
                        .call(video -> video.pickPoster(seconds, clock.instant())
                                ? videos.tell(video, VideoUpdated::new)
                                : Uni.createFrom().voidItem())
                        .map(this::view));
    }

    Uni<Void> archive(UUID group, UUID id, Precondition precondition) {
        return inGroup.run(
                group,
                () -> repository
                        .getForChange(id)
                        .invoke(video -> check(video, precondition))
                        .call(video -> video.archive(clock.instant())
                                ? videos.tell(video, VideoArchived::new)
                                : Uni.createFrom().voidItem())
                        .replaceWithVoid());
    }

    Uni<VideoView> restore(UUID group, UUID id) {
        return inGroup.run(
                group,
                () -> repository
                        .getForChange(id)
                        .call(video -> video.restore(clock.instant())
                                ? videos.tell(video, VideoRestored::new)
                                : Uni.createFrom().voidItem())
                        .map(this::view));
    }

    private void check(Video video, Precondition precondition) {
        if (!precondition.holdsFor(video)) {
            throw new Failure.PreconditionFailed(
                    "Somebody else changed the video meanwhile. Please look at the present state.", view(video));
        }
    }

    private VideoView view(Video video) {
        return VideoView.of(video, links);
    }
}
