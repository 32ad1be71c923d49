package dev.ozean.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.gateway.GatewayStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of a stream, and what comes with them. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class MediaTest {
    @Inject
    Delivery delivery;

    @BeforeEach
    void store() {
        delivery.store();
    }

    @ParameterizedTest
    @CsvSource({
        "master.m3u8, application/vnd.apple.mpegurl, no-cache",
        "v720/1.m4s, video/mp4, '" + Delivery.IMMUTABLE + "'",
        "a/1.m4s, audio/mp4, '" + Delivery.IMMUTABLE + "'"
    })
    void a_file_comes_with_its_type_and_how_long_it_keeps(String file, String type, String keeps) {
        // given
        // when
        var answer = delivery.send(delivery.get(delivery.link(file)));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains(type);
        assertThat(answer.headers().allValues("cache-control")).containsExactly(keeps);
    }

    @Test
    void a_file_that_the_player_has_already_is_not_sent_again() {
        // given
        var tag = delivery.send(delivery.get(delivery.link("v720/1.m4s")))
                .headers()
                .firstValue("etag")
                .orElseThrow();

        // when
        var answer = delivery.send(delivery.get(delivery.link("v720/1.m4s")).header("If-None-Match", tag));

        // then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("etag")).contains(tag);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_players_question_for_the_size_is_answered() {
        // given
        var request = delivery.get(delivery.link("v720/1.m4s")).method("HEAD", BodyPublishers.noBody());

        // when
        var answer = delivery.send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("content-length")).hasValue(10);
        assertThat(answer.headers().firstValue("accept-ranges")).contains("bytes");
    }

    @Test
    void a_file_that_is_not_there_is_said_so() {
        // given
        // when
        var answer = delivery.send(delivery.get(delivery.link("v720/999.m4s")));

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Delivery.code(answer)).isEqualTo("not_found");
    }
}
