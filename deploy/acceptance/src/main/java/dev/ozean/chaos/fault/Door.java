package dev.ozean.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes connections on a port of its own, and serves each on a virtual thread. */
final class Door implements AutoCloseable {
    private static final int WAITING = 200;

    private final ServerSocket server;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();

    private Door(ServerSocket server) {
        this.server = server;
    }

    /** Serves one connection until it ends; whoever is gone in the middle of it is nobody's fault. */
    @FunctionalInterface
    interface Guest {
        void serve(Socket client) throws IOException;
    }

    /** Works on a connection and what is behind it. */
    @FunctionalInterface
    interface Both {
        void serve(Socket client, Socket server) throws IOException;
    }

    /** One of the two ways of a connection. */
    @FunctionalInterface
    interface Way {
        void go() throws IOException;
    }

    static Door open(String name, Guest guest) {
        try {
            var server = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
            var door = new Door(server);
            Thread.ofVirtual().name(name).start(() -> door.accept(guest));
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects what is behind the door, and ends both together. */
    static void pair(Socket client, int port, Both work) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            server.setTcpNoDelay(true);
            work.serve(client, server);
        }
    }

    /** Goes one way on a thread of its own; when it ends, both sockets are closed. */
    static Thread beside(Socket client, Socket server, Way way) {
        return Thread.ofVirtual().start(() -> {
            try (client;
                    server) {
                way.go();
            } catch (IOException gone) {
                // The other way ends too, as its socket is closed.
            }
        });
    }

    /** Ends all connections of now. */
    void cut() {
        guests.forEach(Door::end);
    }

    private void accept(Guest guest) {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                client.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(client, guest));
            } catch (IOException closed) {
                // Asked once more whether the door is.
            }
        }
    }

    private void serve(Socket client, Guest guest) {
        guests.add(client);
        try (client) {
            guest.serve(client);
        } catch (IOException gone) {
            // That one has ended.
        } finally {
            guests.remove(client);
        }
    }

    private static void end(Socket guest) {
        try {
            guest.close();
        } catch (IOException gone) {
            // as it should be
        }
    }
}
