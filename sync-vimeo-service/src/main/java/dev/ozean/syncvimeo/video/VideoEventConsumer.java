package dev.ozean.syncvimeo.video;

import dev.ozean.events.EncodeEvent;
import dev.ozean.events.Event;
import dev.ozean.events.PlaybackHeartbeat;
import dev.ozean.events.StatisticsChanged;
import dev.ozean.events.Unknown;
import dev.ozean.events.VideoEvent.StateChanged;
import dev.ozean.events.VideoEvent.VideoUploaded;
import dev.ozean.messaging.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps this service's copies of the videos as the catalogue tells them. */
@ApplicationScoped
class VideoEventConsumer {
    private final Inbox inbox;
    private final VideoRepository videos;

    VideoEventConsumer(Inbox inbox, VideoRepository videos) {
        this.inbox = inbox;
        this.videos = videos;
    }

    @Incoming("events")
    Uni<Void> on(Message<byte[]> message) {
        return inbox.once(message, this::apply);
    }

    private Uni<Void> apply(Event event) {
        return switch (event) {
            case StateChanged changed -> videos.record(changed);
            case VideoUploaded _, EncodeEvent _, PlaybackHeartbeat _, StatisticsChanged _, Unknown _ ->
                Uni.createFrom().voidItem();
        };
    }
}
