package dev.ozean.encoding.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ozean.events.Ids;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** The bucket of originals. */
class MastersTest {
    private static final int SIZE = 100_000;

    private final String key = Ids.next() + "/source";

    @Test
    void less_than_was_asked_for_is_not_taken_for_the_end_of_the_film() {
        // given
        try (var standIn = StandIn.before(Bucket.real().endpoint(), (request, answer, body) -> {
                    if (request.method().equals(HttpMethod.GET)) {
                        var response = request.response().setStatusCode(answer.statusCode());
                        response.headers().setAll(answer.headers()).remove("Content-Length");
                        response.end(body.getBuffer(0, body.length() / 2));
                    } else {
                        StandIn.pass(request, answer, body);
                    }
                });
                var client = new StorageClient().client(Bucket.at(standIn.endpoint()));
                var direct = new StorageClient().client(Bucket.real())) {
            direct.putObject(
                    request -> request.bucket(Bucket.real().masters()).key(key), RequestBody.fromBytes(new byte[SIZE]));
            var whole = new Masters(direct, Bucket.real()).open(key).orElseThrow();
            var cut = new Masters(client, Bucket.real()).open(key).orElseThrow();

            // then
            assertThat(whole.read(SIZE - 10, 1000)).hasSize(10);
            assertThat(whole.read(SIZE, 1000)).isEmpty();
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> cut.read(0, 1000))
                    .withMessageEndingWith("only 500 of 1000 bytes from 0");
        }
    }
}
