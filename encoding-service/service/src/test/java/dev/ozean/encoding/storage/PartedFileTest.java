package dev.ozean.encoding.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ozean.events.Ids;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are stored in parts, in the real store, whose answers come late or never. */
class PartedFileTest {
    private static final URI STORE = Bucket.real().endpoint();
    private static final byte[] FILM = new byte[100_000];

    private final String key = Ids.next() + "/progressive.mp4";

    @TempDir
    Path folder;

    static {
        Arrays.fill(FILM, (byte) 7);
    }

    @Test
    void a_file_that_was_put_together_before_the_answer_was_lost_is_whole() throws IOException {
        // given
        var joins = new AtomicInteger();
        try (var standIn = StandIn.before(STORE, (request, answer, body) -> {
                    if (isJoin(request) && joins.incrementAndGet() == 1) {
                        request.connection().close();
                    } else {
                        StandIn.pass(request, answer, body);
                    }
                });
                var client = new StorageClient().client(Bucket.at(standIn.endpoint()))) {
            var streams = new Streams(client, Bucket.real());
            var file = streams.begin(key);
            file.store(1, film(), FILM.length);

            // when
            file.complete();

            // then
            assertThat(joins).hasValue(2);
            assertThat(streams.read(key, 0, FILM.length + 1)).isEqualTo(FILM);
        }
    }

    @Test
    void parts_that_were_let_go_of_become_no_file() throws IOException {
        // given
        try (var client = new StorageClient().client(Bucket.real())) {
            var file = new Streams(client, Bucket.real()).begin(key);
            file.store(1, film(), FILM.length);
            file.abort();

            // then
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(file::complete)
                    .withMessage("cannot put together " + key);
        }
    }

    @Test
    void what_was_written_behind_the_end_of_a_part_meanwhile_is_no_part_of_the_whole() throws IOException {
        // given
        try (var client = new StorageClient().client(Bucket.real())) {
            var streams = new Streams(client, Bucket.real());
            var file = streams.begin(key);
            file.store(1, film(), FILM.length - 1000L);

            // when
            file.complete();

            // then
            assertThat(streams.read(key, 0, FILM.length)).hasSize(FILM.length - 1000);
        }
    }

    @Test
    void another_file_under_the_name_is_not_taken_for_it() throws IOException {
        // given
        try (var client = new StorageClient().client(Bucket.real())) {
            var streams = new Streams(client, Bucket.real());
            var file = streams.begin(key);
            file.store(1, film(), FILM.length);
            file.abort();
            streams.store(key, "shorter", Caching.NO_CACHE);

            // then
            assertThatExceptionOfType(StorageException.class).isThrownBy(file::complete);
        }
    }

    @Test
    void the_store_may_take_longer_to_put_a_file_together_than_any_other_call_may() throws IOException {
        // given
        var joined = new CompletableFuture<Runnable>();
        try (var standIn = StandIn.before(STORE, (request, answer, body) -> {
                    if (isJoin(request)) {
                        joined.complete(() -> StandIn.pass(request, answer, body));
                    } else if (!"2".equals(request.getParam("partNumber"))) {
                        StandIn.pass(request, answer, body);
                    }
                });
                var client = new StorageClient().client(new Bucket(standIn.endpoint(), Duration.ofSeconds(1)))) {
            var streams = new Streams(client, Bucket.real());
            var file = streams.begin(key);
            file.store(1, film(), FILM.length);
            var complete = CompletableFuture.runAsync(file::complete);
            var answer = joined.join();

            // when
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> file.store(2, film(), FILM.length));
            answer.run();

            // then
            assertThat(complete).succeedsWithin(Duration.ofMinutes(1));
        }
    }

    private static boolean isJoin(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST) && request.getParam("uploadId") != null;
    }

    private Path film() throws IOException {
        return Files.write(folder.resolve("part"), FILM);
    }
}
