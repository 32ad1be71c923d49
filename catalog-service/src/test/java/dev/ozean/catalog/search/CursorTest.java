package dev.ozean.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.events.Ids;
import dev.ozean.web.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
