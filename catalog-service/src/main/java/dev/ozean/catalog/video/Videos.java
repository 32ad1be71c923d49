package dev.ozean.catalog.video;

import dev.ozean.catalog.link.MediaLinks;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EventType;
import dev.ozean.events.Ids;
import dev.ozean.events.VideoEvent;
import dev.ozean.events.VideoEvent.VideoArchived;
import dev.ozean.events.VideoEvent.VideoCreated;
import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.events.VideoEvent.VideoUploaded;
import dev.ozean.events.VideoState;
import dev.ozean.messaging.Outbox;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What other features do with videos; each method runs in the transaction that its caller opened by {@code InGroup},
 * and tells the change in the same transaction.
 */
@ApplicationScoped
public class Videos {
    private final VideoRepository videos;
    private final Outbox outbox;
    private final MediaLinks links;
    private final Clock clock;

    Videos(VideoRepository videos, Outbox outbox, MediaLinks links, Clock clock) {
        this.videos = videos;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Makes a video for an upload that was just created; its status is {@code uploading}.
     *
     * @param group the group of the caller's transaction
     * @throws dev.ozean.web.Failure.Invalid for a title of no or more than 255 characters
     * @return the new video's id
     */
    public Uni<UUID> createForUpload(UUID group, String title) {
        var video = new Video(group, VideoDetails.titled(title), clock.instant());
        video.uploadOpened(clock.instant());
        return videos.persist(video)
                .call(created -> tell(created, VideoCreated::new))
                .map(Video::id);
    }

    /**
     * Notes that an upload to an existing video was created.
     *
     * @throws dev.ozean.web.Failure.NotFound if the group has no such video
     * @throws dev.ozean.web.Failure.Conflict for an archived one
     */
    public Uni<Void> uploadOpened(UUID videoId) {
        return videos.getForChange(videoId)
                .invoke(video -> video.uploadOpened(clock.instant()))
                .call(video -> tell(video, VideoUpdated::new))
                .replaceWithVoid();
    }

    /**
     * Notes that an upload ended without a file: terminated, refused or expired. To be called once an upload.
     *
     * @param madeForIt whether the video was created by that upload: if nobody did more to it, it goes to the archive
     */
    public Uni<Void> uploadEnded(UUID videoId, boolean madeForIt) {
        return videos.getForChange(videoId)
                .invoke(video -> video.uploadEnded(clock.instant()))
                .call(video -> madeForIt && video.isBare() && video.archive(clock.instant())
                        ? tell(video, VideoArchived::new)
                        : tell(video, VideoUpdated::new))
                .replaceWithVoid();
    }

    /**
     * Makes the file of a finished upload the video's master and requests its encode: adds {@code video.uploaded},
     * {@code encode.requested} and {@code video.updated} to the outbox. To be called once an upload.
     */
    public Uni<Void> masterStored(StoredMaster master) {
        return videos.getForChange(master.videoId())
                .invoke(video -> video.masterStored(master, Ids.next(), clock.instant()))
                .call(video -> outbox.add(uploaded(video, master)))
                .call(video -> outbox.add(encodeRequested(video)))
                .call(video -> tell(video, VideoUpdated::new))
                .replaceWithVoid();
    }

    /** @throws dev.ozean.web.Failure.NotFound if the group has no such video */
    public Uni<Void> require(UUID videoId) {
        return videos.get(videoId).replaceWithVoid();
    }

    /**
     * What plays of a video at the moment.
     *
     * @throws dev.ozean.web.Failure.NotFound also if the viewer may not see it
     */
    public Uni<Streams> streams(Viewer viewer, UUID videoId) {
        return videos.visible(viewer, videoId).map(Streams::of);
    }

    /** The views of those of {@code ids} that are there, in the order of {@code ids}. */
    public Uni<List<VideoView>> views(List<UUID> ids) {
        return videos.listAll(ids)
                .map(found -> found.stream()
                        .sorted(Comparator.comparing(video -> ids.indexOf(video.id())))
                        .map(video -> VideoView.of(video, links))
                        .toList());
    }

    /** Adds the event of a change to the outbox, with the version that the change gets in the database. */
    Uni<Void> tell(Video video, Function<VideoState, VideoEvent> event) {
        return videos.flush().chain(() -> tell(States.of(video), event));
    }

    /** The request for the encode that {@code video} stands at. */
    EncodeRequested encodeRequested(Video video) {
        var master = video.master().orElseThrow();
        return new EncodeRequested(
                video.groupId(),
                video.id(),
                video.encoding().jobId(),
                video.encoding().generation(),
                master.key(),
                master.sizeBytes(),
                video.details().title());
    }

    private Uni<Void> tell(VideoState state, Function<VideoState, VideoEvent> event) {
        var told = event.apply(state);
        Log.infof(
                "%s video=%s version=%d status=%s",
                EventType.of(told).wireName(), state.videoId(), state.version(), state.status());
        return outbox.add(told);
    }

    private static VideoUploaded uploaded(Video video, StoredMaster master) {
        return new VideoUploaded(
                video.groupId(),
                video.id(),
                master.uploadId(),
                master.key(),
                master.sizeBytes(),
                master.contentType(),
                master.filename(),
                master.storedAt());
    }
}
