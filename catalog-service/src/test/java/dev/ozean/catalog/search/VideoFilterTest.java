package dev.ozean.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.web.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoFilterTest {
    @ParameterizedTest
    @CsvSource({"50%, %50\\%%", "snake_case, %snake\\_case%", "back\\slash, %back\\\\slash%", "Ünique, %ünique%"})
    void what_people_type_is_searched_literally(String typed, String pattern) {
        // given
        var filter = new VideoFilter("", "", "", "", "", "", typed);

        // when
        var patterns = filter.patterns();

        // then
        assertThat(patterns).containsExactly(pattern);
    }

    @Test
    void a_status_that_does_not_exist_is_refused_with_those_that_do() {
        // given
        var typed = "finished";

        // when
        var making = assertThatThrownBy(() -> new VideoFilter(typed, "", "", "", "", "", ""));

        // then
        making.isInstanceOf(Failure.BadRequest.class).hasMessageContaining("empty, uploading, processing");
    }
}
