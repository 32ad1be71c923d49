package dev.ozean.catalog.upload;

import static dev.ozean.catalog.upload.UploadResourceTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ozean.catalog.Catalogue;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EventType;
import dev.ozean.events.VideoEvent.VideoUploaded;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deaths are played by doing the steps before them and no more. */
@QuarkusTest
@TestProfile(SmallParts.class)
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class CompletionTest {
    private static TestBroker broker;

    @TestHTTPResource
    URI root;

    @Inject
    Uploads uploads;

    @Inject
    CompletingUploads completing;

    @Inject
    MasterStore store;

    @Inject
    Completion completion;

    private Sender sender;
    private final Film film = new Film(60_000);

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @BeforeEach
    void meet() {
        sender = new Sender(root, "creator");
    }

    @Test
    void the_last_byte_tells_the_world_once() {
        // given
        var upload = sender.created(film.length(), "told");

        // when
        sender.patch(upload, 0, film.bytes());

        // then
        assertToldOnce(upload);
        Catalogue.video(upload.videoId()).body("status", equalTo("processing"));
    }

    @Test
    void a_death_before_the_store_was_asked_is_made_good() {
        // given
        var upload = sender.created(film.length(), "died early");

        // when
        storeParts(upload);

        // then
        assertToldOnce(upload);
    }

    @Test
    void a_death_after_the_store_has_done_it_is_made_good() {
        // given
        var upload = sender.created(film.length(), "died late");

        // when
        var turn = storeParts(upload);
        store.complete(turn.masterKey(), turn.multipartId(), completing.parts(Catalogue.GROUP, upload.id()))
                .join();

        // then
        assertToldOnce(upload);
    }

    @Test
    void several_completions_at_a_time_are_one() {
        // given
        var upload = sender.created(film.length(), "several");
        storeParts(upload);

        // when
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8)
                    .mapToObj(_ -> CompletableFuture.runAsync(
                            () -> completion.complete(Catalogue.GROUP, upload.id()), threads))
                    .toList();
            all.forEach(CompletableFuture::join);
        }

        // then
        assertToldOnce(upload);
    }

    @Test
    void who_comes_while_another_completes_is_asked_to_come_again() throws SQLException {
        // given
        var upload = sender.created(film.length(), "claimed");
        Rows.change("update uploads set claimed_until = now() + interval '1 hour' where id = ?", upload.id());
        storeParts(upload);

        // when
        var answer = sender.patch(upload, film.length(), new byte[0]);

        // then
        assertRefused(answer, 503, "still_completing");
        Rows.change("update uploads set claimed_until = null where id = ?", upload.id());
        assertToldOnce(upload);
    }

    @Test
    void who_looks_while_it_is_put_together_learns_that_all_is_here_and_when_to_look_again() throws SQLException {
        // given
        var upload = sender.created(film.length(), "looked at");
        Rows.change("update uploads set claimed_until = now() + interval '1 hour' where id = ?", upload.id());
        storeParts(upload);

        // when
        var answer = sender.head(upload);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Upload-Offset")).hasValue(film.length());
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        Rows.change("update uploads set claimed_until = null where id = ?", upload.id());
        await().until(() ->
                sender.head(upload).headers().firstValue("Retry-After").isEmpty());
    }

    @Test
    void parts_that_do_not_fit_together_end_the_upload() {
        // given
        var upload = sender.created(film.length(), "broken");
        var turn = begin(upload);
        uploads.partStored(turn, new StoredPart(1, "\"0123456789abcdef0123456789abcdef\"", 60_000))
                .join();

        // when
        await().until(() -> sender.head(upload).statusCode() == 410);

        // then
        Catalogue.video(upload.videoId()).body("status", equalTo("archived"));
        assertThat(broker.sent(EventType.VIDEO_UPLOADED, upload.videoId())).isEmpty();
    }

    @Test
    void an_older_turn_writes_nothing() {
        // given
        var upload = sender.created(film.length(), "older");
        var older = begin(upload);
        uploads.takeOver(Catalogue.GROUP, upload.id(), 0, 0);

        // when
        var late = uploads.partStored(older, new StoredPart(1, "etag", 60_000));

        // then
        assertThat(late)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOf(TakenOver.class);
        assertThat(sender.offset(upload)).isZero();
    }

    private Turn begin(Sender.Created upload) {
        var turn = uploads.takeOver(Catalogue.GROUP, upload.id(), 0, film.length());
        var opened = turn.with(store.begin(turn.masterKey()));
        uploads.opened(opened, opened.multipartId());
        return opened;
    }

    private Turn storeParts(Sender.Created upload) {
        var turn = begin(upload);
        var etag = store.storePart(turn, 1, ByteBuffer.wrap(film.bytes())).join();
        uploads.recognised(turn, Container.MP4);
        uploads.partStored(turn, new StoredPart(1, etag, 60_000)).join();
        return turn;
    }

    private void assertToldOnce(Sender.Created upload) {
        await().until(() ->
                !broker.sent(EventType.ENCODE_REQUESTED, upload.videoId()).isEmpty());
        awaitRelay();
        assertThat(broker.sent(EventType.ENCODE_REQUESTED, upload.videoId()))
                .singleElement()
                .isInstanceOfSatisfying(EncodeRequested.class, event -> {
                    assertThat(event.masterKey()).isEqualTo(key(upload));
                    assertThat(event.masterSizeBytes()).isEqualTo(film.length());
                });
        assertThat(broker.sent(EventType.VIDEO_UPLOADED, upload.videoId()))
                .singleElement()
                .isInstanceOfSatisfying(VideoUploaded.class, event -> {
                    assertThat(event.masterKey()).isEqualTo(key(upload));
                    assertThat(event.contentType()).isEqualTo("video/mp4");
                    assertThat(event.uploadId()).isEqualTo(upload.id());
                });
        assertThat(store.holds(key(upload), film.length())).isTrue();
    }

    /** The relay keeps the order: with this event, all that was told before it has been sent. */
    private static void awaitRelay() {
        var last = Catalogue.created("Behind it");
        await().until(() -> !broker.sent(EventType.VIDEO_CREATED, last).isEmpty());
    }

    private static String key(Sender.Created upload) {
        return "%s/%s/%s/source".formatted(Catalogue.GROUP, upload.videoId(), upload.id());
    }
}
