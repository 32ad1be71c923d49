package dev.ozean.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VideoPageTest {
    private static final Cursor FIRST = Cursor.first(new VideoFilter("", "", "", "", "", "", ""));

    @Test
    void a_total_is_exact_up_to_ten_thousand() {
        // given
        var count = 10_000;

        // when
        var page = VideoPage.of(List.of(), false, FIRST, count);

        // then
        assertThat(page).isEqualTo(new VideoPage(List.of(), 10_000L, 10_000, null));
    }

    @Test
    void beyond_it_says_only_that_there_are_at_least_so_many() {
        // given
        var count = 10_001;

        // when
        var page = VideoPage.of(List.of(), false, FIRST, count);

        // then
        assertThat(page).isEqualTo(new VideoPage(List.of(), null, 10_000, null));
    }
}
