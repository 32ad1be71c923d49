package dev.ozean.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicUrlTest {
    @Test
    void a_scheme_without_a_port_has_its_own() {
        // given
        // when
        var url = PublicUrl.of(URI.create("https://video.example/"));

        // then
        assertThat(url.port()).isEqualTo(443);
        assertThat(url.origin()).hasToString("https://video.example");
        assertThat(url.https()).isTrue();
    }

    @Test
    void an_address_below_a_path_is_refused() {
        // given
        var address = URI.create("https://example.org/video");

        // when
        var refused = assertThatThrownBy(() -> PublicUrl.of(address));

        // then
        refused.hasMessageContaining("OZEAN_PUBLIC_URL");
    }
}
