package dev.ozean.analytics;

import dev.ozean.analytics.figure.Figures;
import dev.ozean.analytics.video.Videos;
import dev.ozean.analytics.viewing.Viewings;
import dev.ozean.events.EncodeEvent;
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
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears what was watched, and of which videos. */
@ApplicationScoped
class AnalyticsConsumer {
    private final Inbox inbox;
    private final Videos videos;
    private final Viewings viewings;
    private final Figures figures;

    AnalyticsConsumer(Inbox inbox, Videos videos, Viewings viewings, Figures figures) {
        this.inbox = inbox;
        this.videos = videos;
        this.viewings = viewings;
        this.figures = figures;
    }

    @Incoming("events")
    Uni<Void> on(Message<byte[]> message) {
        return inbox.once(message, this::apply);
    }

    private Uni<Void> apply(Event event) {
        return switch (event) {
            case PlaybackHeartbeat heartbeat -> viewings.heard(heartbeat);
            case VideoDeleted deleted -> forget(deleted);
            case StateChanged changed -> videos.told(changed);
            case VideoUploaded _, EncodeEvent _, StatisticsChanged _, Unknown _ ->
                Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> forget(VideoDeleted deleted) {
        return videos.told(deleted)
                .chain(() -> viewings.forget(deleted.videoId()))
                .chain(() -> figures.forget(deleted.videoId()));
    }
}
