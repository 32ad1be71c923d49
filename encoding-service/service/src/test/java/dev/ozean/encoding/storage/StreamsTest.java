package dev.ozean.encoding.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ozean.events.Ids;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bucket for players. */
class StreamsTest {
    private final String prefix = Ids.next().toString();

    @Test
    void what_was_written_behind_the_end_of_a_file_meanwhile_is_not_stored(@TempDir Path folder) throws IOException {
        // given
        var file = Files.writeString(folder.resolve("segment"), "segment and more");
        try (var client = new StorageClient().client(Bucket.real())) {
            var streams = new Streams(client, Bucket.real());

            // when
            streams.store(prefix + "/1.m4s", file, "segment".length());

            // then
            assertThat(streams.read(prefix + "/1.m4s", 0, 100)).asString().isEqualTo("segment");
        }
    }

    @Test
    void a_file_that_lost_its_end_meanwhile_is_not_stored(@TempDir Path folder) throws IOException {
        // given
        var file = Files.writeString(folder.resolve("segment"), "seg");
        try (var client = new StorageClient().client(Bucket.real())) {
            var streams = new Streams(client, Bucket.real());

            // then
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> streams.store(prefix + "/1.m4s", file, "segment".length()));
        }
    }

    @Test
    void parts_are_let_go_of_also_where_the_store_lists_them_in_pages() {
        // given
        var pages = new UploadPages();
        try (var standIn = StandIn.before(Bucket.real().endpoint(), (request, answer, body) -> {
                    if (request.method().equals(HttpMethod.GET)
                            && request.params().contains("uploads")) {
                        pages.answer(request, body.toString());
                    } else {
                        StandIn.pass(request, answer, body);
                    }
                });
                var client = new StorageClient().client(Bucket.at(standIn.endpoint()));
                var direct = new StorageClient().client(Bucket.real())) {
            var streams = new Streams(client, Bucket.real());
            Stream.of("1", "2", "3").forEach(name -> streams.begin(prefix + "/" + name));
            streams.begin(prefix + "0/of another");

            // when
            streams.remove(prefix);

            // then
            assertThat(direct.listMultipartUploads(request ->
                                    request.bucket(Bucket.real().streams()).prefix(prefix))
                            .uploads())
                    .singleElement()
                    .satisfies(upload -> assertThat(upload.key()).endsWith("of another"));
        }
    }
}
