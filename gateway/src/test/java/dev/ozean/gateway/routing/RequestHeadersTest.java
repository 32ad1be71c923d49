package dev.ozean.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "x-forwarded-prefix",
                "Forwarded",
                "X-Real-IP",
                "X-Ozean",
                "X-Ozean-Group",
                "X-Original-URL",
                "Connection",
                "Keep-Alive",
                "Proxy-Authorization",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "Expect"
            })
    void what_only_the_gateway_may_say_is_left_out(String name) {
        // given
        var headers = headers().add(name, "forged");

        // when
        RequestHeaders.clean(headers);

        // then
        assertThat(headers.contains(name)).isFalse();
    }

    @Test
    void what_the_connection_header_names_is_for_this_hop_alone() {
        // given
        var headers = headers().add("Connection", "close, X-Secret").add("X-Secret", "1");

        // when
        RequestHeaders.clean(headers);

        // then
        assertThat(headers.contains("X-Secret")).isFalse();
    }

    @Test
    void the_length_stays_whatever_the_connection_header_names() {
        // given
        var headers = headers().add("Connection", "Content-Length").add("Content-Length", "7");

        // when
        RequestHeaders.clean(headers);

        // then
        assertThat(headers.get("Content-Length")).isEqualTo("7");
    }

    @Test
    void what_clients_and_services_tell_each_other_stays() {
        // given
        var headers =
                headers().add("Upload-Offset", "0").add("If-Match", "\"3\"").add("Idempotency-Key", "k");

        // when
        RequestHeaders.clean(headers);

        // then
        assertThat(headers.names()).contains("Upload-Offset", "If-Match", "Idempotency-Key");
    }

    @Test
    void the_checked_token_takes_the_place_of_cookie_and_claim() {
        // given
        var headers = headers().add("Cookie", "q_session=x").add("Authorization", "Bearer forged");

        // when
        RequestHeaders.authorize(headers, Optional.of("checked"));

        // then
        assertThat(headers.getAll("Authorization")).containsExactly("Bearer checked");
        assertThat(headers.contains("Cookie")).isFalse();
    }

    @Test
    void nobodys_request_carries_no_proof() {
        // given
        var headers = headers().add("Cookie", "q_session=x").add("Authorization", "Bearer forged");

        // when
        RequestHeaders.authorize(headers, Optional.empty());

        // then
        assertThat(headers.isEmpty()).isTrue();
    }

    private static MultiMap headers() {
        return MultiMap.caseInsensitiveMultiMap();
    }
}
