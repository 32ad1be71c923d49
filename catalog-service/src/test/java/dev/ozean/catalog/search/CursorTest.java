package dev.ozean.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.events.Ids;
import dev.ozean.web.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final VideoFilter ALL = new VideoFilter("", "", "", "", "", "", "");
    private static final VideoFilter READY = new VideoFilter("ready", "", "", "", "", "", "");

    @Test
    void a_cursor_is_read_as_it_was_given() {
        // given
        var cursor = Cursor.first(READY).after(Ids.next());

        // when
        var read = Cursor.parse(cursor.text(), READY);

        // then
        assertThat(read).isEqualTo(cursor);
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        // given
        var cursor = Cursor.first(READY).after(Ids.next());

        // when
        var reading = assertThatThrownBy(() -> Cursor.parse(cursor.text(), ALL));

        // then
        reading.isInstanceOfSatisfying(
                Failure.BadRequest.class, bad -> assertThat(bad.code()).isEqualTo("bad_cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!", "AAAA", "00000000-0000-0000-0000-000000000000"})
    void what_is_no_cursor_is_refused(String text) {
        // given
        var typed = text;

        // when
        var reading = assertThatThrownBy(() -> Cursor.parse(typed, ALL));

        // then
        reading.isInstanceOf(Failure.BadRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "many", "1e1"})
    void a_limit_out_of_range_is_refused(String text) {
        // given
        var typed = text;

        // when
        var reading = assertThatThrownBy(() -> Limit.parse(typed));

        // then
        reading.isInstanceOf(Failure.BadRequest.class);
    }

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
