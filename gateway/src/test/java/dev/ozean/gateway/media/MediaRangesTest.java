package dev.ozean.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.gateway.GatewayStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Players that want a part of a file. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class MediaRangesTest {
    @Inject
    Delivery delivery;

    @BeforeEach
    void store() {
        delivery.store();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 234, bytes 2-4/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=8-99, 89, bytes 8-9/10"
    })
    void a_range_of_a_file_comes_alone(String range, String content, String told) {
        // given
        // when
        var answer = delivery.send(delivery.get(delivery.link("v720/1.m4s")).header("Range", range));

        // then
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.headers().firstValue("content-range")).contains(told);
        assertThat(answer.headers().firstValueAsLong("content-length")).hasValue(content.length());
    }

    @Test
    void a_range_beyond_the_end_is_refused() {
        // given
        // when
        var answer = delivery.send(delivery.get(delivery.link("v720/1.m4s")).header("Range", "bytes=10-"));

        // then
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("content-range")).contains("bytes */10");
        assertThat(Delivery.code(answer)).isEqualTo("range_not_satisfiable");
    }

    @Test
    void several_ranges_are_answered_with_the_whole_file() {
        // given
        // when
        var answer = delivery.send(delivery.get(delivery.link("v720/1.m4s")).header("Range", "bytes=0-1,4-5"));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("0123456789");
    }
}
