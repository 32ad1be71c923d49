package dev.ozean.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.gateway.GatewayStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets what, from which page, and who does not. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class MediaAccessTest {
    @Inject
    Delivery delivery;

    @BeforeEach
    void store() {
        delivery.store();
    }

    @Test
    void any_page_may_play_without_credentials() {
        // given
        var request = delivery.get(delivery.link("master.m3u8")).header("Origin", "https://elsewhere.example");

        // when
        var headers = delivery.send(request).headers();

        // then
        assertThat(headers.firstValue("access-control-allow-origin")).contains("*");
        assertThat(headers.firstValue("access-control-allow-credentials")).isEmpty();
        assertThat(headers.firstValue("cross-origin-resource-policy")).contains("cross-origin");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
    }

    @Test
    void a_page_of_another_origin_may_ask_for_ranges() {
        // given
        var request = delivery.get(delivery.link("v720/1.m4s"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "range");

        // when
        var answer = delivery.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("access-control-allow-headers"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("Range"));
    }

    @Test
    void a_forged_link_opens_nothing() {
        // given
        var forged = delivery.link("master.m3u8").replace("0000000000bb.1", "0000000000bb.2");

        // when
        var answer = delivery.send(delivery.get(forged));

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Delivery.code(answer)).isEqualTo("link_not_valid");
    }

    @Test
    void a_link_that_has_ended_opens_nothing() {
        // given
        var ended = delivery.link("master.m3u8", Instant.now().getEpochSecond() - 1);

        // when
        var answer = delivery.send(delivery.get(ended));

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void what_no_stream_is_made_of_is_not_delivered() {
        // given
        // when
        var answer = delivery.send(delivery.get(delivery.link("page.html")));

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_can_be_written() {
        // given
        var request = delivery.get(delivery.link("v720/1.m4s")).PUT(BodyPublishers.ofString("x"));

        // when
        var answer = delivery.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(405);
    }
}
