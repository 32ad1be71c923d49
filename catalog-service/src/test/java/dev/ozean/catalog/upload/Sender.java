package dev.ozean.catalog.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.local.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A client of the uploads, polite by HTTP and rude by socket. */
final class Sender {
    /** Longer than anything takes on a machine with much else to do. */
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI root;
    private final String user;

    Sender(URI root, String user) {
        this.root = root;
        this.user = user;
    }

    Sender as(String other) {
        return new Sender(root, other);
    }

    String token() {
        return TOKENS.computeIfAbsent(user, Tokens::of);
    }

    /** An upload that was created. */
    record Created(UUID id, UUID videoId) {
        String path() {
            return UploadResource.PATH + "/" + id;
        }
    }

    Created created(long length, String title) {
        var answer = create(length, metadata("title", title, "filename", title + ".mp4"));
        if (answer.statusCode() != 201) {
            throw new AssertionError("not created: " + answer.statusCode() + " " + answer.body());
        }
        var location = answer.headers().firstValue("Location").orElseThrow();
        return new Created(
                UUID.fromString(location.substring(location.lastIndexOf('/') + 1)),
                UUID.fromString(answer.headers().firstValue("Video-Id").orElseThrow()));
    }

    HttpResponse<String> create(long length, String metadata) {
        return send(request("POST", UploadResource.PATH, BodyPublishers.noBody())
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", metadata));
    }

    HttpResponse<String> patch(Created upload, long offset, byte[] bytes) {
        return patch(upload, offset, BodyPublishers.ofByteArray(bytes));
    }

    /** With a body whose length is not said beforehand. */
    HttpResponse<String> patch(Created upload, long offset, InputStream bytes) {
        return patch(upload, offset, BodyPublishers.ofInputStream(() -> bytes));
    }

    HttpResponse<String> patch(Created upload, long offset, BodyPublisher body) {
        return send(request("PATCH", upload.path(), body)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream"));
    }

    HttpResponse<String> head(Created upload) {
        return send(request("HEAD", upload.path(), BodyPublishers.noBody()));
    }

    long offset(Created upload) {
        return head(upload).headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    HttpResponse<String> delete(Created upload) {
        return send(request("DELETE", upload.path(), BodyPublishers.noBody()));
    }

    HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(root.resolve(path))
                .header("Authorization", "Bearer " + token())
                .header("Tus-Resumable", "1.0.0")
                .method(method, body);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Begins a PATCH that announces {@code announced} bytes, and sends {@code bytes} only. */
    Socket begin(Created upload, long offset, long announced, byte[] bytes) {
        try {
            var socket = new Socket(root.getHost(), root.getPort());
            var head = """
                PATCH %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Tus-Resumable: 1.0.0\r
                Upload-Offset: %d\r
                Content-Type: application/offset+octet-stream\r
                Content-Length: %d\r
                \r
                """.formatted(upload.path(), token(), offset, announced);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return socket;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String metadata(String... pairs) {
        var header = new StringBuilder();
        for (var i = 0; i < pairs.length; i += 2) {
            header.append(i == 0 ? "" : ",")
                    .append(pairs[i])
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(pairs[i + 1].getBytes(UTF_8)));
        }
        return header.toString();
    }
}
