package dev.ozean.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.storage.Window.Absent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final UUID GROUP = new UUID(1, 1);

    @Test
    void a_step_covers_its_page_and_what_should_lie_there() {
        // when
        var window = Window.of(new Page(objects("b", "d"), true), absent("a", "e"), 3);

        // then
        assertThat(window).isEqualTo(new Window(objects("b", "d"), absent("a", "e"), true));
        assertThat(window.end("")).isEqualTo("e");
    }

    @Test
    void where_more_is_absent_than_fits_a_step_ends_early_and_the_next_goes_on_from_there() {
        // when
        var window = Window.of(new Page(objects("b", "d"), true), absent("a", "c"), 2);

        // then
        assertThat(window).isEqualTo(new Window(objects("b"), absent("a", "c"), false));
        assertThat(window.end("")).isEqualTo("c");
    }

    @Test
    void an_empty_end_stays_where_the_walk_was() {
        // when
        var window = Window.of(new Page(List.of(), true), List.of(), 2);

        // then
        assertThat(window.isLast()).isTrue();
        assertThat(window.end("x")).isEqualTo("x");
    }

    private static List<StoredObject> objects(String... keys) {
        return Stream.of(keys)
                .map(key -> new StoredObject(key, 1, Instant.EPOCH))
                .toList();
    }

    private static List<Absent> absent(String... keys) {
        return Stream.of(keys).map(key -> new Absent(key, GROUP)).toList();
    }
}
