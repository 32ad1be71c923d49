package dev.ozean.catalog.video;

import dev.ozean.events.EncodeEvent;
import dev.ozean.events.EncodeEvent.EncodeCancelRequested;
import dev.ozean.events.Ids;
import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.messaging.Outbox;
import dev.ozean.web.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The encodes of videos, in the transaction that the caller opened by {@code InGroup}. */
@ApplicationScoped
public class Encodes {
    private final VideoRepository repository;
    private final Videos videos;
    private final Outbox outbox;
    private final Clock clock;

    Encodes(VideoRepository repository, Videos videos, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.videos = videos;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Requests a new encode of the video's master.
     *
     * @param restart cancels an active job instead of refusing
     * @throws Failure.Conflict while a job is active (with its id), without a master, and for an archived video
     * @return the new job's id
     */
    public Uni<UUID> request(UUID videoId, boolean restart) {
        return repository.getForChange(videoId).chain(video -> start(video, restart));
    }

    /** Waits until nobody else changes the video, or fails if the group has none of that id. */
    public Uni<Void> lock(UUID videoId) {
        return repository.getForChange(videoId).replaceWithVoid();
    }

    /** Moves the video by what the encoding service tells; a video that is gone, or a late event, changes nothing. */
    public Uni<Void> apply(EncodeEvent event) {
        return repository
                .findForChange(event.videoId())
                .chain(found -> found.map(video -> move(video, event))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> move(Video video, EncodeEvent event) {
        if (!video.on(event, clock.instant())) {
            return Uni.createFrom().voidItem();
        }
        return videos.tell(video, VideoUpdated::new);
    }

    private Uni<UUID> start(Video video, boolean restart) {
        video.refuseIfArchived();
        if (video.master().isEmpty()) {
            throw new Failure.Conflict("no_master", "The video has no file yet. Upload one first.");
        }
        var active = cancellation(video);
        if (active.isPresent() && !restart) {
            throw new Failure.Conflict(
                    "job_active",
                    "The video is being processed already.",
                    Map.of("jobId", active.get().jobId()));
        }
        video.encode(Ids.next(), clock.instant());
        return active.map(outbox::add)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> outbox.add(videos.encodeRequested(video)))
                .chain(() -> videos.tell(video, VideoUpdated::new))
                .replaceWith(() -> video.encoding().jobId());
    }

    private static Optional<EncodeCancelRequested> cancellation(Video video) {
        var encoding = video.encoding();
        return encoding.activeJob()
                .map(job -> new EncodeCancelRequested(video.groupId(), video.id(), job, encoding.generation()));
    }
}
