package dev.ozean.encoding.child;

import dev.ozean.encoding.Natives;
import java.lang.foreign.Arena;

/** Listens under a name that is in no file system: whoever shares the network can call it. */
final class AbstractSocket implements AutoCloseable {
    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;

    private final int socket;

    private AbstractSocket(int socket) {
        this.socket = socket;
    }

    static AbstractSocket listen(String name) {
        try (var arena = Arena.ofConfined()) {
            var address = Natives.address(arena, name);
            var socket = Natives.call("socket", AF_UNIX, SOCK_STREAM, 0);
            if (Natives.call("bind", socket, address, (int) address.byteSize()) != 0
                    || Natives.call("listen", socket, 5) != 0) {
                throw new IllegalStateException("no abstract socket here");
            }
            return new AbstractSocket(socket);
        }
    }

    @Override
    public void close() {
        Natives.call("close", socket);
    }
}
