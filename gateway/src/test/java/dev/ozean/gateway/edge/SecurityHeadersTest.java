package dev.ozean.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    @Test
    void streams_of_our_own_need_no_other_origin() {
        // given
        // when
        var policy = SecurityHeaders.contentSecurityPolicy(URI.create("/media"));

        // then
        assertThat(policy)
                .isEqualTo("default-src 'self'; media-src 'self' blob:; worker-src 'self' blob:; connect-src 'self'; "
                        + "img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; "
                        + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'");
    }

    @Test
    void a_cdn_may_be_read_from_and_nothing_more() {
        // given
        // when
        var policy = SecurityHeaders.contentSecurityPolicy(URI.create("https://cdn.example/media"));

        // then
        assertThat(policy)
                .contains("media-src 'self' blob: https://cdn.example;")
                .contains("connect-src 'self' https://cdn.example;")
                .contains("img-src 'self' data: blob: https://cdn.example;")
                .contains("script-src 'self';");
    }
}
