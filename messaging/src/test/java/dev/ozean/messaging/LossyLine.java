package dev.ozean.messaging;

import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between the service and PostgreSQL, and loses the answers for as long as a test wants it, without a word. */
public class LossyLine implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "analytics";

    private final AtomicBoolean losesAnswers = new AtomicBoolean();
    private ServerSocket door;
    private URI server;

    @Override
    public Map<String, String> start() {
        server = URI.create(TestStack.configuration(DATABASE).get("OZEAN_DB_URL"));
        try {
            door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
        var url = "postgresql://127.0.0.1:%d/%s".formatted(door.getLocalPort(), DATABASE);
        return Map.of("quarkus.datasource.reactive.url", url, "quarkus.datasource.system.reactive.url", url);
    }

    // A type that every class loader has but once.
    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(losesAnswers, new TestInjector.MatchesType(AtomicBoolean.class));
    }

    @Override
    public void stop() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var postgres = new Socket(server.getHost(), server.getPort());
                Thread.ofVirtual().start(() -> carry(client, postgres, new AtomicBoolean()));
                Thread.ofVirtual().start(() -> carry(postgres, client, losesAnswers));
            } catch (IOException closed) {
                // Asked once more whether the door is.
            }
        }
    }

    /** One way, and both ends with it. What was lost once is not made up for: nothing follows it any more. */
    private static void carry(Socket from, Socket to, AtomicBoolean loses) {
        var piece = new byte[8192];
        var isLost = false;
        try (from;
                to) {
            for (var length = read(from, piece); length >= 0; length = read(from, piece)) {
                isLost |= loses.get();
                if (!isLost) {
                    to.getOutputStream().write(piece, 0, length);
                }
            }
        } catch (IOException gone) {
            // So is the other way.
        }
    }

    private static int read(Socket from, byte[] piece) throws IOException {
        return from.getInputStream().read(piece);
    }
}
