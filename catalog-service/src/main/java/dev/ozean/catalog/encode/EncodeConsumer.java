package dev.ozean.catalog.encode;

import dev.ozean.catalog.video.Encodes;
import dev.ozean.events.EncodeEvent;
import dev.ozean.events.Event;
import dev.ozean.events.PlaybackHeartbeat;
import dev.ozean.events.StatisticsChanged;
import dev.ozean.events.Unknown;
import dev.ozean.events.VideoEvent;
import dev.ozean.messaging.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears what the encoding service tells of its jobs. */
@ApplicationScoped
class EncodeConsumer {
    private final Inbox inbox;
    private final Encodes encodes;

    EncodeConsumer(Inbox inbox, Encodes encodes) {
        this.inbox = inbox;
        this.encodes = encodes;
    }

    @Incoming("events")
    Uni<Void> on(Message<byte[]> message) {
        return inbox.once(message, this::apply);
    }

    private Uni<Void> apply(Event event) {
        return switch (event) {
            case EncodeEvent encode -> encodes.apply(encode);
            case VideoEvent _, PlaybackHeartbeat _, StatisticsChanged _, Unknown _ ->
                Uni.createFrom().voidItem();
        };
    }
}
