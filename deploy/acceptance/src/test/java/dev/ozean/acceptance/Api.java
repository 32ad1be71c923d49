package dev.ozean.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ozean.local.demo.TusUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A program at the gateway's API. */
record Api(URI base, Optional<String> token) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer, whatever its status. */
    record Answer(int status, HttpHeaders headers, String body) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), "");
    }

    Answer post(String path, String json) {
        return send("POST", path, Map.of("Content-Type", "application/json"), json);
    }

    Answer send(String method, String path, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        var answer = send(request.build());
        return new Answer(answer.statusCode(), answer.headers(), answer.body());
    }

    /** Uploads a film and returns the id of its new video. */
    String upload(Path film, String title) {
        return new TusUpload(base, token.orElseThrow()).send(film, title, (_, _) -> {});
    }

    /** Begins an upload of that many bytes, sends none, and returns its id. */
    String beginUpload(long bytes) {
        var location = beginUpload(bytes, Map.of()).header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Begins an upload of a new file for a video. */
    Answer beginUploadFor(String video) {
        var id = Base64.getEncoder().encodeToString(video.getBytes(UTF_8));
        return beginUpload(1000, Map.of("Upload-Metadata", "videoId " + id));
    }

    private Answer beginUpload(long bytes, Map<String, String> more) {
        var headers = new HashMap<>(more);
        headers.put("Tus-Resumable", "1.0.0");
        headers.put("Upload-Length", Long.toString(bytes));
        return send("POST", "/api/upload/video", headers, "");
    }

    /** Makes a video without a file and returns its id. */
    String create(String title) {
        return post("/api/videos", "{\"title\": \"%s\"}".formatted(title))
                .json()
                .get("id")
                .textValue();
    }

    /** Cancels the processing of what was just uploaded; returns when nothing moves the video any more. */
    void leaveUnprocessed(String video) {
        Patience.soon()
                .until(
                        () -> post("/api/videos/%s/cancel-processing".formatted(video), "")
                                .status(),
                        status -> status == 200);
        Patience.soon()
                .until(
                        () -> get("/api/videos/" + video).json().get("status").textValue(),
                        status -> !status.equals("processing"));
    }

    /** Tells, as a player does, how much of a video was watched so far. */
    Answer watched(String video, UUID session, int seconds) {
        return post("/api/playback/heartbeat", """
                {"videoId": "%s", "sessionId": "%s", "sequence": 1, "secondsWatched": %d, "positionSeconds": %d}\
                """.formatted(video, session, seconds, seconds));
    }

    JsonNode processing(String video) {
        return get("/api/videos/%s/processing-status".formatted(video)).json();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
