package dev.ozean.local.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A question that a program answers as soon as it can be used. */
@FunctionalInterface
public interface Probe {
    Duration PATIENCE = Duration.ofSeconds(2);

    boolean answers();

    /** Somebody accepts connections there. */
    record Port(int port) implements Probe {
        @Override
        public boolean answers() {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), (int) PATIENCE.toMillis());
                return true;
            } catch (IOException notYet) {
                return false;
            }
        }
    }

    /** The address answers, with a status below this limit. */
    record Http(URI uri, int below) implements Probe {
        private static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();

        @Override
        public boolean answers() {
            try {
                var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
                return CLIENT.send(request, BodyHandlers.discarding()).statusCode() < below;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    static Probe healthy(String address) {
        return new Http(URI.create(address), 300);
    }

    static Probe anyAnswer(String address) {
        return new Http(URI.create(address), 500);
    }
}
