package dev.ozean.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** Uploads a file by tus 1.0.0. */
public final class TusUpload {
    private static final int PIECE_BYTES = 4 * 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final String token;

    public TusUpload(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Told how many bytes are over there, of how many. */
    public interface Sent {
        void bytes(long sent, long size);

        /** There is a video of that id, though nothing was sent yet. */
        default void begun(String video) {}
    }

    /**
     * Returns the id of the video that the upload made.
     *
     * @throws UploadRefused if the server says no
     */
    public String send(Path file, String title, Sent progress) {
        try (var channel = FileChannel.open(file)) {
            var created = ask(
                    request(gateway.resolve("/api/upload/video"))
                            .header("Upload-Length", Long.toString(channel.size()))
                            .header("Upload-Metadata", metadata(file, title))
                            .POST(BodyPublishers.noBody()),
                    201);
            progress.begun(header(created, "Video-Id"));
            var upload = gateway.resolve("/api/upload/video").resolve(header(created, "Location"));
            for (var sent = 0L; sent < channel.size(); ) {
                sent = piece(channel, upload, sent);
                progress.bytes(sent, channel.size());
            }
            return header(created, "Video-Id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long piece(FileChannel channel, URI upload, long offset) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(PIECE_BYTES, channel.size() - offset));
        while (bytes.hasRemaining()) {
            channel.read(bytes, offset + bytes.position());
        }
        var answer = ask(
                request(upload)
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Offset", Long.toString(offset))
                        .method("PATCH", BodyPublishers.ofByteArray(bytes.array())),
                204);
        return Long.parseLong(header(answer, "Upload-Offset"));
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Tus-Resumable", "1.0.0");
    }

    private HttpResponse<String> ask(HttpRequest.Builder request, int expected) throws IOException {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new UploadRefused(response.statusCode(), response.body());
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers()
                .firstValue(name)
                .orElseThrow(() -> new IllegalStateException("the server's answer lacks " + name));
    }

    private static String metadata(Path file, String title) {
        return "filename %s,filetype %s,title %s"
                .formatted(base64(file.getFileName().toString()), base64("video/mp4"), base64(title));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
