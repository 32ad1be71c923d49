package dev.ozean.encoding.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.MediaFacts.Chapter;
import dev.ozean.encoding.protocol.ToParent.Sprite;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebVttTest {
    private static final Duration EVERY = Duration.ofSeconds(10);

    @Test
    void every_moment_has_its_small_picture_to_the_very_end() {
        // given
        var sheets = List.of(new Sprite(1, 2, 3, 160, 90, EVERY, 1), new Sprite(2, 2, 1, 160, 90, EVERY, 1));

        // when
        var text = WebVtt.sprites(sheets, Duration.ofMillis(3_640_500));

        // then
        assertThat(text).isEqualTo("""
                WEBVTT

                00:00:00.000 --> 00:00:10.000
                sprites/1.jpg#xywh=0,0,160,90

                00:00:10.000 --> 00:00:20.000
                sprites/1.jpg#xywh=160,0,160,90

                00:00:20.000 --> 00:00:30.000
                sprites/1.jpg#xywh=0,90,160,90

                00:00:30.000 --> 01:00:40.500
                sprites/2.jpg#xywh=0,0,160,90
                """);
    }

    @Test
    void small_pictures_from_beyond_the_end_are_left_out() {
        // given
        var sheets = List.of(new Sprite(1, 2, 4, 160, 90, EVERY, 1));

        // when
        var text = WebVtt.sprites(sheets, Duration.ofSeconds(14));

        // then
        assertThat(text).isEqualTo("""
                WEBVTT

                00:00:00.000 --> 00:00:10.000
                sprites/1.jpg#xywh=0,0,160,90

                00:00:10.000 --> 00:00:14.000
                sprites/1.jpg#xywh=160,0,160,90
                """);
    }

    @Test
    void chapters_keep_the_words_of_their_maker_whatever_they_are() {
        // given
        var chapters = List.of(
                new Chapter(Duration.ZERO, Duration.ofSeconds(5), "Q & A --> <b>now</b>"),
                new Chapter(Duration.ofSeconds(5), Duration.ofSeconds(5), "empty"),
                new Chapter(Duration.ofSeconds(5), Duration.ofSeconds(90), " "));

        // when
        var text = WebVtt.chapters(chapters);

        // then
        assertThat(text).isEqualTo("""
                WEBVTT

                00:00:00.000 --> 00:00:05.000
                Q &amp; A --&gt; &lt;b&gt;now&lt;/b&gt;

                00:00:05.000 --> 00:01:30.000
                3
                """);
    }
}
