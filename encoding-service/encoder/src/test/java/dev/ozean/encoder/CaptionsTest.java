package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.Extras;
import dev.ozean.encoder.libav.Extras.Cue;
import dev.ozean.encoder.libav.Extras.Words;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionsTest {
    @TempDir
    Path folder;

    @Test
    void tracks_of_words_become_web_vtt_with_their_languages() throws IOException {
        // given
        var german = new Words(
                "subrip",
                "ger",
                "Deutsch",
                List.of(new Cue(500, 1500, "<i>Guten</i> Tag & Gruß\nan 2 < 3"), new Cue(2000, 2750, "Ende")));
        var english =
                new Words("ass", "eng", "", List.of(new Cue(1000, 2000, "0,0,Default,,0,0,0,,{\\b1}Hello{\\b0}")));
        var master = Extras.words(german, english).addTo(film(3), folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.captions())
                .containsExactly(new CaptionsRendition("t1", "de", "Deutsch"), new CaptionsRendition("t2", "en", ""));
        assertThat(outcome.words("t1")).isEqualTo("""
                        WEBVTT

                        00:00:00.500 --> 00:00:01.500
                        <i>Guten</i> Tag &amp; Gruß
                        an 2 &lt; 3

                        00:00:02.000 --> 00:00:02.750
                        Ende
                        """);
        assertThat(outcome.words("t2")).endsWith("00:00:01.000 --> 00:00:02.000\n<b>Hello</b>\n");
        assertThat(outcome.the(ToParent.Probed.class).facts().texts())
                .containsExactly(new MediaFacts.Text("subrip", "de", "Deutsch"), new MediaFacts.Text("ass", "en", ""));
        assertThat(outcome.the(ToParent.Done.class).frames()).isEqualTo(75);
    }

    @Test
    void words_in_an_mp4_are_read_too() throws IOException {
        // given
        var words = new Words(
                "mov_text", "fra", "", List.of(new Cue(0, 1000, "Bonjour"), new Cue(1000, 2500, "à bientôt")));
        var master = Extras.words(words).addTo(film(3), folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.captions()).extracting(CaptionsRendition::language).containsExactly("fr");
        assertThat(outcome.words("t1"))
                .contains("00:00:00.000 --> 00:00:01.000\nBonjour\n")
                .contains("00:00:01.000 --> 00:00:02.500\nà bientôt\n");
    }

    @Test
    void web_vtt_is_kept() throws IOException {
        // given
        var words = new Words("webvtt", "spa", "", List.of(new Cue(1000, 2000, "Hola")));
        var master = Extras.words(words).addTo(film(3), folder.resolve("master.webm.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.words("t1")).contains("00:00:01.000 --> 00:00:02.000\nHola\n");
    }

    @Test
    void words_move_with_a_film_that_starts_late() throws IOException {
        // given
        var late = TestMedia.of(320, 180, 25, 3)
                .silent()
                .filtered("setpts=PTS+10/TB")
                .write(folder.resolve("late.mkv"));
        var words = new Words(
                "subrip", "eng", "", List.of(new Cue(9000, 10_500, "At once"), new Cue(11_000, 12_000, "Later")));
        var master = Extras.words(words).addTo(late, folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.words("t1"))
                .contains("00:00:00.000 --> 00:00:00.500\nAt once\n")
                .contains("00:00:01.000 --> 00:00:02.000\nLater\n");
    }

    @Test
    void pictures_of_words_and_broken_tracks_are_left_out_and_the_film_goes_on() throws IOException {
        // given
        var pictures = new Words("dvd_subtitle", "eng", "", List.of(new Cue(500, 1000, "not a picture at all")));
        var broken = new Words("subrip", "ita", "", List.of(new Cue(500, 1000, "\0"), new Cue(1000, 1500, "{\\i1}")));
        var good = new Words("subrip", "nld", "", List.of(new Cue(500, 1000, "Goed")));
        var master = Extras.words(pictures, broken, good).addTo(film(3), folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.captions()).containsExactly(new CaptionsRendition("t1", "nl", ""));
        assertThat(outcome.all(ToParent.Captions.class)).hasSize(1);
        assertThat(outcome.the(ToParent.Done.class).frames()).isEqualTo(75);
    }

    @Test
    void the_tenth_track_is_one_too_many() throws IOException {
        // given
        var tracks = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> new Words("subrip", "eng", "Number " + i, List.of(new Cue(0, 1000, "I am " + i))))
                .toArray(Words[]::new);
        var master = Extras.words(tracks).addTo(film(2), folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.all(ToParent.Captions.class)).hasSize(9);
        assertThat(outcome.lastWord()).isInstanceOf(ToParent.Done.class);
    }

    @Test
    void chapters_are_among_the_facts() throws IOException {
        for (var container : List.of("mp4", "mkv")) {
            // given
            var place = Files.createDirectories(folder.resolve(container));
            var master = Extras.chapters(
                            new Extras.Chapter(0, 1000, "Anfang"), new Extras.Chapter(1000, 3000, "Das Übrige"))
                    .addTo(film(3), place.resolve("master." + container));

            // when
            var outcome = ParentSide.encode(place, master);

            // then
            assertThat(outcome.the(ToParent.Probed.class).facts().chapters())
                    .as(container)
                    .containsExactly(
                            new MediaFacts.Chapter(Duration.ZERO, Duration.ofSeconds(1), "Anfang"),
                            new MediaFacts.Chapter(Duration.ofSeconds(1), Duration.ofSeconds(3), "Das Übrige"));
            assertThat(outcome.lastWord()).isInstanceOf(ToParent.Done.class);
        }
    }

    private Path film(int seconds) {
        return TestMedia.of(320, 180, 25, seconds).silent().write(folder.resolve("film.mkv"));
    }
}
