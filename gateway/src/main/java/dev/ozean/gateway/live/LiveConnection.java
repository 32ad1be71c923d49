package dev.ozean.gateway.live;

import io.quarkus.logging.Log;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** One browser that listens, and how far it is behind. */
final class LiveConnection {
    /** A browser that is so many messages behind is cut off; it asks anew when it comes back. */
    private static final int MOST_UNSENT = 500;

    private static final CloseReason TOO_SLOW = new CloseReason(1013, "too slow");

    private final WebSocketConnection connection;
    private final UUID group;
    private final boolean managesVideos;
    private final AtomicInteger unsent = new AtomicInteger();

    LiveConnection(WebSocketConnection connection, UUID group, boolean managesVideos) {
        this.connection = connection;
        this.group = group;
        this.managesVideos = managesVideos;
    }

    void tell(LiveEvent event) {
        if (!group.equals(event.group())) {
            return;
        }
        if (managesVideos) {
            send(event.full());
        } else if (!event.isAboutEncoding()) {
            send(event.hint());
        }
    }

    private void send(String text) {
        var waiting = unsent.incrementAndGet();
        if (waiting > MOST_UNSENT) {
            cutOff(waiting);
            return;
        }
        connection
                .sendText(text)
                .onTermination()
                .invoke(unsent::decrementAndGet)
                .subscribe()
                .with(_ -> {}, failure -> Log.debugf("a live connection is gone: %s", failure.toString()));
    }

    private void cutOff(int waiting) {
        // Once is enough: those that come after find it closing.
        if (waiting == MOST_UNSENT + 1) {
            connection.close(TOO_SLOW).subscribe().with(_ -> {}, failure -> Log.debugf("already closed: %s", failure));
        }
    }
}
