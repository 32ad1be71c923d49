package dev.ozean.encoder.captions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.Chapter;
import dev.ozean.encoding.protocol.MediaFacts;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SaidTest {
    private static final long SECOND = 1_000_000;

    @Test
    void chapters_are_on_the_clock_of_the_film_and_in_order() {
        // given
        var chapters = List.of(
                new Chapter(12 * SECOND, 99 * SECOND, "Two"),
                new Chapter(0, 12 * SECOND, " One\r\n\u0007more "),
                new Chapter(60 * SECOND, 70 * SECOND, "After the end"),
                new Chapter(-5 * SECOND, 1 * SECOND, "Before it starts"));

        // when
        var said = Said.chapters(chapters, 2 * SECOND, Duration.ofSeconds(30));

        // then
        assertThat(said)
                .containsExactly(
                        new MediaFacts.Chapter(Duration.ZERO, Duration.ofSeconds(10), "One more"),
                        new MediaFacts.Chapter(Duration.ofSeconds(10), Duration.ofSeconds(30), "Two"));
    }

    @Test
    void endless_titles_and_countless_chapters_are_cut() {
        // given
        var chapters = IntStream.range(0, 1000)
                .mapToObj(i -> new Chapter(i * SECOND, (i + 1) * SECOND, "x".repeat(199) + "\ud83c\udf0a"))
                .toList();

        // when
        var said = Said.chapters(chapters, 0, Duration.ofHours(1));

        // then
        assertThat(said).hasSize(200);
        assertThat(said.getFirst().title()).isEqualTo("x".repeat(199));
    }
}
