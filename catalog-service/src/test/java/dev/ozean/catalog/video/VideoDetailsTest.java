package dev.ozean.catalog.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.web.Failure;
import dev.ozean.web.FieldError;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VideoDetailsTest {
    private static final VideoDetails WAVES = VideoDetails.titled("Waves");

    @Test
    void tags_are_kept_once_and_without_blanks_around_them() {
        // given
        var typed = List.of(" sea", "sea ", "wind");

        // when
        var details = WAVES.withTags(typed);

        // then
        assertThat(details.tags()).containsExactly("sea", "wind");
    }

    @Test
    void a_character_outside_the_basic_plane_counts_as_one() {
        // given
        var title = "🌊".repeat(255);

        // when
        var details = VideoDetails.titled(title);

        // then
        assertThat(details.title()).isEqualTo(title);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        // given
        var tags = IntStream.range(0, 33).mapToObj(Integer::toString).toList();

        // when
        var making = assertThatThrownBy(() ->
                new VideoDetails("x".repeat(256), "x".repeat(5001), tags, Visibility.PUBLIC, PipelineStage.DRAFT));

        // then
        making.isInstanceOfSatisfying(
                Failure.Invalid.class,
                invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly("title", "description", "tags"));
    }
}
