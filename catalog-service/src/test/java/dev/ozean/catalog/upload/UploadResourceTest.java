package dev.ozean.catalog.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ozean.catalog.Catalogue;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallParts.class)
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class UploadResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI root;

    private Sender sender;

    @BeforeEach
    void connect() {
        sender = new Sender(root, "creator");
    }

    @Test
    void what_is_offered_is_told_to_anyone() {
        // given
        var request =
                HttpRequest.newBuilder(root.resolve(UploadResource.PATH)).method("OPTIONS", BodyPublishers.noBody());

        // when
        var answer = sender.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map())
                .containsEntry("tus-version", List.of("1.0.0"))
                .containsEntry("tus-max-size", List.of("5368709120"))
                .containsEntry("tus-extension", List.of("creation,creation-with-upload,termination,expiration"));
    }

    @Test
    void a_new_upload_has_a_relative_address_and_a_video_of_the_files_name() {
        // when
        var answer = sender.create(1000, Sender.metadata("filename", "Höhle.mp4", "filetype", "video/mp4"));

        // then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Location")).startsWith("/api/upload/video/");
        assertThat(header(answer, "Upload-Expires")).endsWith("GMT");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        Catalogue.video(UUID.fromString(header(answer, "Video-Id")))
                .body("title", equalTo("Höhle"))
                .body("status", equalTo("uploading"));
    }

    @Test
    void an_upload_says_where_it_stands() {
        // given
        var film = new Film(9_000);
        var upload = sender.created(film.length(), "stands");
        sender.patch(upload, 0, film.bytes(0, 5_000));

        // when
        var answer = sender.head(upload);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Upload-Offset")).isEqualTo("5000");
        assertThat(header(answer, "Upload-Length")).isEqualTo("9000");
        assertThat(header(answer, "Upload-Metadata"))
                .isEqualTo(Sender.metadata("title", "stands", "filename", "stands.mp4"));
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_small_file_can_come_with_its_creation() {
        // given
        var film = new Film(70_000);
        var request = sender.request("POST", UploadResource.PATH, BodyPublishers.ofByteArray(film.bytes()))
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Length", "70000");

        // when
        var answer = sender.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Upload-Offset")).isEqualTo("70000");
        Catalogue.video(UUID.fromString(header(answer, "Video-Id"))).body("status", equalTo("processing"));
    }

    @Test
    void a_post_can_stand_for_a_patch() {
        // given
        var film = new Film(5_000);
        var upload = sender.created(film.length(), "override");
        var request = sender.request("POST", upload.path(), BodyPublishers.ofByteArray(film.bytes()))
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream");

        // when
        var answer = sender.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Upload-Offset")).isEqualTo("5000");
    }

    @Test
    void an_upload_can_be_for_a_video_that_is_there() {
        // given
        var video = Catalogue.created(Map.of("title", "Planned"));

        // when
        var answer = sender.create(1000, Sender.metadata("filename", "a.mp4", "videoId", video.toString()));

        // then
        assertThat(header(answer, "Video-Id")).isEqualTo(video.toString());
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(header(answer, "Tus-Resumable")).isEqualTo("1.0.0");
        try {
            assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo(code);
        } catch (IOException unreadable) {
            throw new AssertionError(answer.body(), unreadable);
        }
    }
}
