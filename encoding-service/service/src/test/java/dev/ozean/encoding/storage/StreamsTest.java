package dev.ozean.encoding.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.events.Ids;
import io.vertx.core.http.HttpMethod;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bucket for players. */
class StreamsTest {
    private final String prefix = Ids.next().toString();

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
