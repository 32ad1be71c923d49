package dev.ozean.chaos.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ozean.local.demo.TusUpload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** The owner of one group, who uploads films and asks for things; what is down may refuse. */
public final class Studio {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String token;
    private final URI catalogue;
    private final List<URI> workers;

    Studio(String token, URI catalogue, List<URI> workers) {
        this.token = token;
        this.catalogue = catalogue;
        this.workers = List.copyOf(workers);
    }

    /** The new video, even if not all of the film came through; empty if there is none. */
    public Optional<UUID> upload(Path film, String title) {
        var begun = new AtomicReference<Optional<UUID>>(Optional.empty());
        try {
            new TusUpload(catalogue, token).send(film, title, new TusUpload.Sent() {
                @Override
                public void begun(String video) {
                    begun.set(Optional.of(UUID.fromString(video)));
                }

                @Override
                public void bytes(long sent, long size) {
                    // a short film comes in one piece
                }
            });
        } catch (RuntimeException refused) {
            return begun.get();
        }
        return begun.get();
    }

    public String encode(UUID video, boolean restart) {
        return ask(List.of(catalogue), "POST", "/api/videos/%s/encode?restart=%s".formatted(video, restart));
    }

    public String cancel(UUID video) {
        return ask(workers, "POST", "/api/videos/%s/cancel-processing".formatted(video));
    }

    public String retry(UUID video) {
        return ask(workers, "POST", "/api/videos/%s/retry-processing".formatted(video));
    }

    public String archive(UUID video) {
        return ask(List.of(catalogue), "DELETE", "/api/videos/%s".formatted(video));
    }

    public String restore(UUID video) {
        return ask(List.of(catalogue), "POST", "/api/videos/%s/restore".formatted(video));
    }

    /** What the first one of them that answers says: its status, and the code of a refusal. */
    private String ask(List<URI> services, String method, String path) {
        for (var service : services) {
            try {
                var request = HttpRequest.newBuilder(service.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .method(method, BodyPublishers.noBody())
                        .build();
                return words(CLIENT.send(request, BodyHandlers.ofString()));
            } catch (IOException away) {
                // perhaps the next one is there
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "interrupted";
            }
        }
        return "no answer";
    }

    private static String words(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() < 400) {
            return Integer.toString(answer.statusCode());
        }
        try {
            return "%d %s"
                    .formatted(
                            answer.statusCode(),
                            JSON.readTree(answer.body()).path("code").asText());
        } catch (JsonProcessingException plain) {
            return Integer.toString(answer.statusCode());
        }
    }
}
