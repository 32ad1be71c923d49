package dev.ozean.encoding;

import dev.ozean.encoding.job.Doorbell;
import dev.ozean.encoding.job.Requests;
import dev.ozean.encoding.video.Videos;
import dev.ozean.events.EncodeEvent;
import dev.ozean.events.EncodeEvent.EncodeCancelRequested;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.Event;
import dev.ozean.events.PlaybackHeartbeat;
import dev.ozean.events.StatisticsChanged;
import dev.ozean.events.Unknown;
import dev.ozean.events.VideoEvent.StateChanged;
import dev.ozean.events.VideoEvent.VideoDeleted;
import dev.ozean.events.VideoEvent.VideoUploaded;
import dev.ozean.messaging.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears what is to be encoded, what no more, and of which videos. */
@ApplicationScoped
class EncodingConsumer {
    private final Inbox inbox;
    private final Requests requests;
    private final Videos videos;
    private final Doorbell doorbell;

    EncodingConsumer(Inbox inbox, Requests requests, Videos videos, Doorbell doorbell) {
        this.inbox = inbox;
        this.requests = requests;
        this.videos = videos;
        this.doorbell = doorbell;
    }

    @Incoming("events")
    Uni<Void> on(Message<byte[]> message) {
        // As the last try had it: what an earlier one did was rolled back.
        var isRefused = new AtomicBoolean();
        return inbox.once(message, event -> apply(event, isRefused)).invoke(() -> written(isRefused.get()));
    }

    private void written(boolean isRefused) {
        if (isRefused) {
            requests.countRefusal();
        }
        doorbell.ring();
    }

    private Uni<Void> apply(Event event, AtomicBoolean isRefused) {
        return switch (event) {
            case EncodeRequested request ->
                requests.requested(request).invoke(isRefused::set).replaceWithVoid();
            case EncodeCancelRequested request -> requests.cancelRequested(request);
            case VideoDeleted deleted -> videos.told(deleted).chain(() -> requests.videoDeleted(deleted.videoId()));
            case StateChanged changed -> videos.told(changed);
            case EncodeEvent _, VideoUploaded _, PlaybackHeartbeat _, StatisticsChanged _, Unknown _ ->
                Uni.createFrom().voidItem();
        };
    }
}
