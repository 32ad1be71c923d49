package dev.ozean.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardsTest {
    @ParameterizedTest
    @CsvSource({"/media/bcdn_token=HS256-abc&expires=1/g/v/poster.jpg, /media/…", "/api/videos/7, /api/videos/7"})
    void the_token_of_a_link_stands_in_no_log(String path, String logged) {
        // when
        var told = Guards.tellable(path);

        // then
        assertThat(told).isEqualTo(logged);
    }
}
