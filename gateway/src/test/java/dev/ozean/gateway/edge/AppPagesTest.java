package dev.ozean.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/videos/0197a000-0000-7000-8000-000000000001", "/signed-in", "/queue", "/apis"})
    void an_address_of_the_app_is_its_page(String path) {
        // when
        var page = AppPages.isPage(path);

        // then
        assertThat(page).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/videos", "/auth/realms/ozean", "/media/x/master", "/q/health", "/login", "/app.js"})
    void an_address_of_a_service_or_a_file_is_none(String path) {
        // when
        var page = AppPages.isPage(path);

        // then
        assertThat(page).isFalse();
    }
}
