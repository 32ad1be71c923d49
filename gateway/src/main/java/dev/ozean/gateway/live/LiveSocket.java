package dev.ozean.gateway.live;

import dev.ozean.gateway.session.Visitor;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/**
 * Pushes what happens to the videos of one's group. The framework closes the connection when the token behind it
 * ends; a browser whose session goes on simply comes back.
 */
@WebSocket(path = "/api/live")
class LiveSocket {
    private static final CloseReason NO_GROUP = new CloseReason(1008, "no group");

    private final LiveConnections connections;
    private final SecurityIdentity identity;

    LiveSocket(LiveConnections connections, SecurityIdentity identity) {
        this.connections = connections;
        this.identity = identity;
    }

    @OnOpen
    @NonBlocking
    public Uni<Void> open(WebSocketConnection connection) {
        var visitor = Visitor.of(identity).orElseThrow();
        return visitor.person()
                .group()
                .map(group -> {
                    connections.add(connection.id(), new LiveConnection(connection, group, visitor.managesVideos()));
                    return Uni.createFrom().voidItem();
                })
                .orElseGet(() -> connection.close(NO_GROUP));
    }

    @OnTextMessage
    @NonBlocking
    public void ignore(String text) {
        // Some proxies keep a connection only while both sides talk.
    }

    @OnClose
    @NonBlocking
    public void close(WebSocketConnection connection) {
        connections.remove(connection.id());
    }
}
