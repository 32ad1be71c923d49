package dev.ozean.catalog.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.catalog.Catalogue;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** With the patience of every day: a hanging request would hold its upload for a minute. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class SettleTest {
    private static final int PART = 16 * 1024 * 1024;
    private static final int TAIL = 1_000_003;
    private static final int TOO_SOON_FOR_SILENCE = 30_000;

    @TestHTTPResource
    URI root;

    @Test
    void who_asks_for_the_offset_ends_a_request_that_hangs_and_goes_on_from_what_it_brought() throws IOException {
        // given
        var sender = new Sender(root, "creator");
        var film = new Film(PART + 2 * TAIL);
        var upload = sender.created(film.length(), "asked for");
        try (var hanging = sender.begin(upload, 0, film.length(), film.bytes(0, PART + TAIL))) {
            await().atMost(Sender.PATIENCE).until(() -> Rows.durable(upload), durable -> durable == PART);

            // when
            var offset = sender.offset(upload);

            // then
            hanging.setSoTimeout(TOO_SOON_FOR_SILENCE);
            assertThat(new String(hanging.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 204")
                    .contains("Upload-Offset: " + offset);
            assertThat(offset).isGreaterThan(PART);
            var rest = film.bytes(offset, (int) (film.length() - offset));
            assertThat(sender.patch(upload, offset, rest).statusCode()).isEqualTo(204);
            try (var masters = new Masters();
                    var stored = masters.open(Catalogue.GROUP, upload.videoId(), upload.id())) {
                assertThat(film.isIn(stored)).isTrue();
            }
        }
    }
}
