package dev.ozean.catalog.upload;

import static dev.ozean.catalog.upload.UploadResourceTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ozean.catalog.Catalogue;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SmallParts.class)
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class EndTest {
    private static final int PART = 5 * 1024 * 1024;

    @TestHTTPResource
    URI root;

    private Sender sender;
    private Masters masters;

    @BeforeEach
    void connect() {
        sender = new Sender(root, "creator");
        masters = new Masters();
    }

    @AfterEach
    void disconnect() {
        masters.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PART, PART + 1_000, 5_000})
    void an_upload_whose_bytes_the_store_has_lost_says_so_and_ends(int sent) {
        // given
        var film = new Film(2 * PART + 10);
        var upload = sender.created(film.length(), "lost");
        sender.patch(upload, 0, film.bytes(0, sent));
        masters.lose(Catalogue.GROUP, upload.videoId(), upload.id());

        // when
        var answer = sender.patch(upload, sent, film.bytes(sent, (int) film.length() - sent));

        // then
        assertRefused(answer, 410, "upload_broken");
        assertRefused(sender.delete(upload), 410, "upload_refused");
        Catalogue.video(upload.videoId()).body("status", equalTo("archived"));
    }

    @Test
    void a_cancelled_upload_leaves_nothing() {
        // given
        var film = new Film(2 * PART);
        var upload = sender.created(film.length(), "cancelled");
        sender.patch(upload, 0, film.bytes(0, PART + 1_000));

        // when
        var answer = sender.delete(upload);

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertRefused(sender.patch(upload, PART + 1_000, new byte[10]), 410, "upload_terminated");
        assertRefused(sender.delete(upload), 410, "upload_terminated");
        assertNothingLeft(upload);
    }

    @Test
    void a_request_that_is_sending_stops_when_its_upload_is_cancelled() throws IOException {
        // given
        var film = new Film(2 * PART);
        var upload = sender.created(film.length(), "cancelled while sending");
        try (var sending = sender.begin(upload, 0, film.length(), film.bytes(0, 1_000_000))) {

            // when
            await().until(() -> Rows.text("select takeover from uploads where id = ?", upload.id())
                    .equals("1"));
            sender.delete(upload);

            // then
            sending.setSoTimeout(10_000);
            var told = new String(sending.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(told).startsWith("HTTP/1.1 409");
            assertNothingLeft(upload);
        }
    }

    @Test
    void a_finished_upload_can_be_forgotten_and_its_master_stays() {
        // given
        var film = new Film(9_000);
        var upload = sender.created(film.length(), "forgotten");
        sender.patch(upload, 0, film.bytes());

        // when
        var answer = sender.delete(upload);

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(sender.head(upload).statusCode()).isEqualTo(410);
        assertThat(masters.of(Catalogue.GROUP, upload.videoId(), upload.id())).containsExactly("source");
    }

    @Test
    void an_upload_that_nobody_goes_on_with_expires() throws SQLException {
        // given
        var film = new Film(2 * PART);
        var upload = sender.created(film.length(), "expired");
        sender.patch(upload, 0, film.bytes(0, PART + 1_000));

        // when
        Rows.change("update uploads set expires_at = now() - interval '1 second' where id = ?", upload.id());

        // then
        assertRefused(sender.patch(upload, PART + 1_000, new byte[10]), 410, "upload_expired");
        assertThat(sender.head(upload).headers().firstValue("Upload-Offset")).isEmpty();
        assertNothingLeft(upload);
    }

    @Test
    void a_file_that_is_no_video_ends_the_upload() {
        // given
        var upload = sender.created(2 * PART, "script.mp4");
        var script = new byte[2 * PART];
        Arrays.fill(script, (byte) '#');

        // when
        var answer = sender.patch(upload, 0, script);

        // then
        assertRefused(answer, 422, "not_a_video");
        assertRefused(sender.patch(upload, 0, script), 410, "upload_refused");
        assertNothingLeft(upload);
    }

    @Test
    void a_short_file_that_is_no_video_is_known_when_it_is_whole() {
        // given
        var upload = sender.created(20, "short");
        sender.patch(upload, 0, "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));

        // when
        var answer = sender.patch(upload, 10, "echo hello".getBytes(StandardCharsets.UTF_8));

        // then
        assertRefused(answer, 422, "not_a_video");
    }

    private void assertNothingLeft(Sender.Created upload) {
        await().untilAsserted(() -> {
            assertThat(masters.of(Catalogue.GROUP, upload.videoId(), upload.id()))
                    .isEmpty();
            assertThat(masters.multipartsOf(Catalogue.GROUP, upload.videoId(), upload.id()))
                    .isEmpty();
        });
        Catalogue.video(upload.videoId()).body("status", equalTo("archived"));
    }
}
