package dev.ozean.bench.house;

import dev.ozean.local.demo.TusUpload;
import dev.ozean.local.demo.UploadRefused;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A film on its way into the house, in a thread of its own. */
public final class Upload implements TusUpload.Sent {
    /** When the last request was answered, and how much longer it took than the others. */
    public record Arrived(Instant at, Duration completing) {}

    private final CompletableFuture<String> video = new CompletableFuture<>();
    private final CompletableFuture<Arrived> arrived = new CompletableFuture<>();
    private final List<Instant> answers = new ArrayList<>();

    private Upload() {}

    static Upload start(URI gateway, String token, Path film) {
        var upload = new Upload();
        Thread.ofPlatform().daemon().name("upload").start(() -> upload.send(gateway, token, film));
        return upload;
    }

    /** Waits for its id, which is known before anything was sent. */
    public String video() {
        return video.join();
    }

    public Arrived arrived() {
        return arrived.join();
    }

    /** Waits until it has arrived; false if it was refused, as it began as no film does. */
    public boolean isTaken() {
        try {
            arrived.join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof UploadRefused refused && refused.isNoFilm()) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void begun(String id) {
        answers.add(Instant.now());
        video.complete(id);
    }

    @Override
    public void bytes(long sent, long size) {
        answers.add(Instant.now());
    }

    private void send(URI gateway, String token, Path film) {
        try {
            new TusUpload(gateway, token).send(film, film.getFileName().toString(), this);
            arrived.complete(new Arrived(answers.getLast(), completing(answers)));
        } catch (RuntimeException e) {
            video.completeExceptionally(e);
            arrived.completeExceptionally(e);
        }
    }

    /** How much longer the last of the requests took than the middle one of those before; zero where there was one only. */
    static Duration completing(List<Instant> answers) {
        var took = new ArrayList<Duration>();
        for (var i = 1; i < answers.size(); i++) {
            took.add(Duration.between(answers.get(i - 1), answers.get(i)));
        }
        var last = took.removeLast();
        if (took.isEmpty()) {
            return Duration.ZERO;
        }
        var usual = took.stream().sorted().toList().get(took.size() / 2);
        return last.compareTo(usual) > 0 ? last.minus(usual) : Duration.ZERO;
    }
}
