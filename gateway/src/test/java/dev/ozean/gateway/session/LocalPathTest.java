package dev.ozean.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/videos/42?tab=stats#top", "/loginhistory"})
    void a_place_in_the_app_is_kept(String wish) {
        // given
        // when
        var path = LocalPath.of(wish);

        // then
        assertThat(path.value()).isEqualTo(wish);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "videos",
                "",
                "/a\\b",
                "/a\r\nSet-Cookie: x=y",
                "/a b",
                "/login?to=/login",
                "/logout",
                "/auth/realms/ozean",
                "/api/me"
            })
    void anything_else_leads_home(String wish) {
        // given
        // when
        var path = LocalPath.of(wish);

        // then
        assertThat(path).isEqualTo(LocalPath.HOME);
    }

    @Test
    void no_wish_leads_home() {
        // given
        // when
        var path = LocalPath.of(null);

        // then
        assertThat(path).isEqualTo(LocalPath.HOME);
    }
}
