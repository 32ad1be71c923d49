package dev.ozean.catalog.upload;

import static dev.ozean.catalog.upload.UploadResourceTest.assertRefused;
import static dev.ozean.catalog.upload.UploadResourceTest.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not, and what cannot be. */
@QuarkusTest
@TestProfile(SmallParts.class)
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class UploadRefusalTest {
    @TestHTTPResource
    URI root;

    private Sender sender;

    @BeforeEach
    void connect() {
        sender = new Sender(root, "creator");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 422, empty_file",
        "5368709121, 413, too_large",
        "-1, 400, bad_header",
        "many, 400, bad_header",
        "99999999999999999999, 400, bad_header"
    })
    void a_length_that_cannot_be_is_refused(String length, int status, String code) {
        // given
        var request = sender.request("POST", UploadResource.PATH, BodyPublishers.noBody())
                .header("Upload-Length", length);

        // when
        var answer = sender.send(request);

        // then
        assertRefused(answer, status, code);
    }

    @Test
    void a_length_that_is_told_later_is_not_offered() {
        // given
        var request = sender.request("POST", UploadResource.PATH, BodyPublishers.noBody())
                .header("Upload-Defer-Length", "1");

        // when
        var answer = sender.send(request);

        // then
        assertRefused(answer, 400, "bad_header");
    }

    @ParameterizedTest
    @CsvSource({"1, wrong_offset", "4000, wrong_offset", "999999999, wrong_offset"})
    void a_forged_offset_changes_nothing(long offset, String code) {
        // given
        var film = new Film(9_000);
        var upload = sender.created(film.length(), "forged");
        sender.patch(upload, 0, film.bytes(0, 5_000));

        // when
        var answer = sender.patch(upload, offset, film.bytes(0, 100));

        // then
        assertRefused(answer, 409, code);
        assertThat(sender.offset(upload)).isEqualTo(5_000);
    }

    @Test
    void more_bytes_than_announced_are_refused() {
        // given
        var upload = sender.created(5_000, "too much");

        // when
        var answer = sender.patch(upload, 0, new Film(6_000).bytes());

        // then
        assertRefused(answer, 413, "too_many_bytes");
    }

    @Test
    void other_versions_of_tus_and_other_bodies_are_refused() {
        // given
        var upload = sender.created(5_000, "versions");
        var version =
                sender.request("HEAD", upload.path(), BodyPublishers.noBody()).setHeader("Tus-Resumable", "0.2.2");
        var type = sender.request("PATCH", upload.path(), BodyPublishers.ofByteArray(new byte[10]))
                .header("Upload-Offset", "0")
                .header("Content-Type", "video/mp4");

        // when
        var wrongVersion = sender.send(version);
        var wrongType = sender.send(type);

        // then
        assertThat(wrongVersion.statusCode()).isEqualTo(412);
        assertThat(header(wrongVersion, "Tus-Version")).isEqualTo("1.0.0");
        assertRefused(wrongType, 415, "wrong_content_type");
    }

    @Test
    void another_group_finds_neither_upload_nor_video() {
        // given
        var upload = sender.created(5_000, "ours");
        var stranger = sender.as("other-owner");

        // when
        var patched = stranger.patch(upload, 0, new Film(5_000).bytes());
        var seen = stranger.head(upload);
        var deleted = stranger.delete(upload);
        var aimed =
                stranger.create(10, Sender.metadata("videoId", upload.videoId().toString()));

        // then
        assertRefused(patched, 404, "not_found");
        assertThat(seen.statusCode()).isEqualTo(404);
        assertThat(seen.headers().firstValue("Upload-Offset")).isEmpty();
        assertRefused(deleted, 404, "not_found");
        assertRefused(aimed, 404, "not_found");
        assertThat(sender.offset(upload)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "customer"})
    void who_only_watches_cannot_upload(String user) {
        // when
        var answer = sender.as(user).create(10, "");

        // then
        assertRefused(answer, 403, "forbidden");
    }

    @Test
    void nobody_uploads_without_a_token() {
        // given
        var request = sender.request("POST", UploadResource.PATH, BodyPublishers.noBody())
                .setHeader("Authorization", "Bearer forged")
                .header("Upload-Length", "10");

        // when
        var answer = sender.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0197a000-0000-7000-8000-00000000dead", "no-id", "..%2f..%2fvideos"})
    void an_unknown_upload_is_not_found(String id) {
        // given
        var request = sender.request("DELETE", UploadResource.PATH + "/" + id, BodyPublishers.noBody());

        // when
        var answer = sender.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
