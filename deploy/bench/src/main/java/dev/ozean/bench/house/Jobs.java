package dev.ozean.bench.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The encoding service's jobs, as their owner sees them. */
public final class Jobs {
    /** Instead of a code, of a job that came to no end. */
    public static final String STUCK = "stuck";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int CONFLICT = 409;

    private static final int NOT_FOUND = 404;
    private static final Set<String> ENDS = Set.of("completed", "failed", "cancelled", "retrying");

    private final URI gateway;
    private final Supplier<String> token;

    Jobs(URI gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** A job that ended, or is about to be tried again; the code says why, and is empty where all went well. */
    public record End(String id, String code) {}

    /** Says no to the rest of a job's work; one that is done already stays as it is. */
    public void cancel(String video) {
        ask(
                request("/api/videos/%s/cancel-processing".formatted(video)).POST(BodyPublishers.noBody()),
                Set.of(200, CONFLICT));
    }

    /** Seconds from when the job was asked for, by its own record; empty while nothing can be played. */
    public OptionalDouble timeToPlayable(String video) {
        var seconds = job(video).path("timeToPlayableSeconds");
        return seconds.isNumber() ? OptionalDouble.of(seconds.doubleValue()) : OptionalDouble.empty();
    }

    /** Waits until it can be played. */
    public void awaitPlayable(String video, Duration patience) {
        await(
                patience,
                "nothing of %s was playable".formatted(video),
                () -> timeToPlayable(video).isPresent());
    }

    /** Waits until it has ended, or has failed for the first time. */
    public End awaitEnd(String video, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var job = newest(video);
        while (!ENDS.contains(job.path("status").asText())) {
            if (System.nanoTime() > deadline) {
                return new End(job.path("jobId").asText(), STUCK);
            }
            pause();
            job = newest(video);
        }
        return new End(
                job.path("jobId").asText(), job.path("error").path("code").asText(""));
    }

    /** Whether it is being worked on. */
    public boolean isProcessing(String video) {
        return job(video).path("status").asText().equals("processing");
    }

    /** Waits until so many jobs have come to a good end; fails if one comes to a bad one. */
    public void awaitCompleted(int jobs, Duration patience) {
        await(patience, "%d jobs were not done".formatted(jobs), () -> {
            if (queue().path("failed").asInt() > 0) {
                throw new IllegalStateException("a job failed: " + failure());
            }
            return page("completed").path("total").asInt() >= jobs;
        });
    }

    /** Of which the service may not know yet. */
    private JsonNode newest(String video) {
        return ask(request("/api/videos/%s/processing-status".formatted(video)).GET(), Set.of(200, NOT_FOUND));
    }

    private JsonNode job(String video) {
        return get("/api/videos/%s/processing-status".formatted(video));
    }

    private JsonNode queue() {
        return get("/api/videos/processing/queue-status");
    }

    private String failure() {
        return page("failed").path("items").path(0).path("error").toString();
    }

    private JsonNode page(String status) {
        return get("/api/videos/processing/jobs?limit=1&status=" + status);
    }

    private JsonNode get(String path) {
        return ask(request(path).GET(), Set.of(200));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token.get());
    }

    private static JsonNode ask(HttpRequest.Builder request, Set<Integer> expected) {
        try (var client = HttpClient.newHttpClient()) {
            var asked = request.build();
            var answer = client.send(asked, BodyHandlers.ofString());
            if (!expected.contains(answer.statusCode())) {
                throw new IllegalStateException("%s was answered with %d: %s"
                        .formatted(asked.uri().getPath(), answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("the house does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void await(Duration patience, String otherwise, BooleanSupplier condition) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%s within %d s".formatted(otherwise, patience.toSeconds()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
