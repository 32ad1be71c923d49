package dev.ozean.catalog.upload;

import static dev.ozean.catalog.upload.UploadResourceTest.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.catalog.Catalogue;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SmallParts.class)
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ResumeTest {
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
    @ValueSource(ints = {1, 4_096, PART - 1, PART, PART + 12_345})
    void what_came_before_the_connection_was_cut_need_not_come_again(int sent) throws IOException {
        // given
        var film = new Film(2 * PART + 7);
        var upload = sender.created(film.length(), "cut at " + sent);

        // when
        try (var _ = sender.begin(upload, 0, film.length(), film.bytes(0, sent))) {
            awaitTakeover(upload, 1);
        }

        // then
        awaitDurable(upload, sent);
        assertThat(sender.offset(upload)).isEqualTo(sent);
        var rest = sender.patch(upload, sent, film.bytes(sent, (int) film.length() - sent));
        assertThat(rest.statusCode()).as(rest.body()).isEqualTo(204);
        assertStored(film, upload);
    }

    @Test
    void a_file_can_come_in_many_small_pieces() throws IOException {
        // given
        var film = new Film(PART + 3_000);
        var upload = sender.created(film.length(), "pieces");

        // when
        for (var at = 0; at < film.length(); at += 600_001) {
            var size = (int) Math.min(600_001, film.length() - at);
            assertThat(sender.patch(upload, at, film.bytes(at, size)).statusCode())
                    .isEqualTo(204);
        }

        // then
        assertStored(film, upload);
    }

    @Test
    void a_new_request_takes_over_from_one_that_hangs() throws IOException {
        // given
        var film = new Film(2 * PART + 99);
        var upload = sender.created(film.length(), "hanging");
        try (var hanging = sender.begin(upload, 0, film.length(), film.bytes(0, 3_000_000))) {

            // when
            var answer = sender.patch(upload, 0, film.bytes());

            // then
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            assertStored(film, upload);
            hanging.setSoTimeout(10_000);
            var told = new String(hanging.getInputStream().readAllBytes(), UTF_8);
            assertThat(told).startsWith("HTTP/1.1 409").contains("taken_over");
        }
    }

    @Test
    void the_older_of_two_requests_writes_no_more() throws IOException {
        // given
        var film = new Film(2 * PART);
        var upload = sender.created(film.length(), "fence");
        try (var older = sender.begin(upload, 0, film.length(), film.bytes(0, 1_000_000))) {
            awaitTakeover(upload, 1);
            try (var newer = sender.begin(upload, 0, film.length(), film.bytes(0, 2_000_000))) {
                awaitTakeover(upload, 2);

                // when
                older.getOutputStream().write(film.bytes(1_000_000, 3_000_000));
                newer.shutdownOutput();

                // then
                await().atMost(Sender.PATIENCE).until(() -> sender.offset(upload), offset -> offset == 2_000_000);
            }
        }
    }

    private static void awaitTakeover(Sender.Created upload, int number) {
        await().atMost(Sender.PATIENCE)
                .until(() -> Rows.text("select takeover from uploads where id = ?", upload.id())
                        .equals(Integer.toString(number)));
    }

    @Test
    void a_sender_that_falls_silent_keeps_what_it_sent() throws IOException {
        // given
        var film = new Film(2 * PART);
        var upload = sender.created(film.length(), "silent");

        // when
        try (var _ = sender.begin(upload, 0, film.length(), film.bytes(0, PART + 77))) {

            // then
            awaitDurable(upload, PART + 77);
        }
    }

    private static void awaitDurable(Sender.Created upload, long bytes) {
        await().atMost(Sender.PATIENCE).until(() -> Rows.durable(upload), durable -> durable == bytes);
    }

    @Test
    void a_body_of_unknown_length_is_taken_up_to_the_announced_end() throws IOException {
        // given
        var film = new Film(PART + 5);
        var upload = sender.created(film.length(), "chunked");

        // when
        var answer = sender.patch(upload, 0, film.from(0));

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertStored(film, upload);
    }

    @Test
    void asking_again_after_the_last_byte_changes_nothing() throws IOException {
        // given
        var film = new Film(PART);
        var upload = sender.created(film.length(), "again");
        sender.patch(upload, 0, film.bytes());

        // when
        var again = sender.patch(upload, film.length(), new byte[0]);
        var more = sender.patch(upload, film.length(), new byte[] {1});

        // then
        assertThat(again.statusCode()).isEqualTo(204);
        assertRefused(more, 413, "too_many_bytes");
        assertStored(film, upload);
    }

    private void assertStored(Film film, Sender.Created upload) throws IOException {
        try (var stored = masters.open(Catalogue.GROUP, upload.videoId(), upload.id())) {
            assertThat(film.isIn(stored)).isTrue();
        }
        await().atMost(Sender.PATIENCE)
                .untilAsserted(() -> assertThat(masters.of(Catalogue.GROUP, upload.videoId(), upload.id()))
                        .containsExactly("source"));
        assertThat(sender.offset(upload)).isEqualTo(film.length());
    }
}
