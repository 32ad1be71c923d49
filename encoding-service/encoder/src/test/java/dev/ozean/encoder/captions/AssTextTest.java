package dev.ozean.encoder.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AssTextTest {
    @Test
    void lines_stay_lines_and_none_is_empty() {
        assertThat(AssText.cue("One\\NTwo\\N\\N \\nThree")).isEqualTo("One\nTwo\nThree");
    }

    @Test
    void what_means_something_in_web_vtt_is_escaped() {
        assertThat(AssText.cue("a < b --> c & d")).isEqualTo("a &lt; b --&gt; c &amp; d");
    }

    @Test
    void italics_bold_and_underlining_stay_and_are_closed_in_order() {
        assertThat(AssText.cue("{\\i1}a{\\b1}b{\\i0}c")).isEqualTo("<i>a</i><b><i>b</i></b><b>c</b>");
        assertThat(AssText.cue("{\\u1}a{\\r}b")).isEqualTo("<u>a</u>b");
    }

    @Test
    void other_styles_and_drawings_go() {
        assertThat(AssText.cue("{\\an8\\fs20\\c&H00ff00&}up{\\p1}m 0 0 l 10 10{\\p0} there"))
                .isEqualTo("up there");
    }

    @Test
    void lone_braces_and_backslashes_are_text() {
        assertThat(AssText.cue("c:\\temp {never closed")).isEqualTo("c:\\temp {never closed");
    }

    @Test
    void a_text_of_nothing_but_braces_is_done_with_in_no_time() {
        // given
        var braces = "{".repeat(300_000);

        // when
        var cue = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> AssText.cue("{\\i1}a{\\i0} " + braces));

        // then
        assertThat(cue).isEqualTo("<i>a</i> " + braces);
    }
}
