package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.Extras;
import dev.ozean.encoder.libav.Extras.Cue;
import dev.ozean.encoder.libav.Extras.Words;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.CaptionsRendition;
import dev.ozean.encoding.protocol.MediaFacts;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoRendition;
import dev.ozean.encoding.protocol.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words and chapters of films whose pictures are copied. */
class CopiedCaptionsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"mp4, mov_text", "mkv, subrip"})
    void a_copied_film_has_its_words_and_chapters_with_its_opening(String container, String codec) throws IOException {
        // given
        var master = new Extras(List.of(words(codec)), List.of(new Extras.Chapter(0, 12_000, "All of it")), List.of())
                .addTo(streamable().write(folder.resolve("film.mkv")), folder.resolve("master." + container));

        // when
        var outcome = ParentSide.encode(folder, master, Work.OPENING, Settings.copying(100));

        // then
        assertThat(outcome.renditions()).allMatch(VideoRendition::copied);
        assertThat(outcome.captions()).extracting(CaptionsRendition::language).containsExactly("de");
        assertThat(outcome.words("t1")).contains("00:00:00.500 --> 00:00:01.500\nZuerst\n");
        assertThat(outcome.words("t1")).contains("00:00:10.000 --> 00:00:11.500\nZuletzt\n");
        assertThat(outcome.the(ToParent.Probed.class).facts().chapters())
                .containsExactly(new MediaFacts.Chapter(Duration.ZERO, Duration.ofSeconds(12), "All of it"));
        assertThat(outcome.content("v360").pictures()).isEqualTo(300);
        assertThat(outcome.content("a").samples() / 44_100.0).isCloseTo(12, within(0.03));
    }

    @Test
    void a_film_whose_copy_breaks_off_keeps_its_words_and_its_sound_to_the_end() throws IOException {
        // given: a picture near the end whose length is none
        var whole = Extras.words(words("mov_text"))
                .addTo(streamable().write(folder.resolve("film.mkv")), folder.resolve("whole.mp4"));
        var bytes = Files.readAllBytes(whole);
        var picture = bytes.length * 7 / 10;
        while (bytes[picture] != 0 || bytes[picture + 1] != 0 || bytes[picture + 4] != 0x41) {
            picture++;
        }
        Arrays.fill(bytes, picture, picture + 4, (byte) 0xff);
        var master = Files.write(folder.resolve("master.mp4"), bytes);

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(100));

        // then
        assertThat(outcome.the(ToParent.Dropped.class).rendition()).isEqualTo("v360");
        assertThat(outcome.captions()).hasSize(1);
        assertThat(outcome.words("t1")).contains("Zuerst", "Zuletzt");
        assertThat(outcome.content("source").pictures())
                .isEqualTo(outcome.the(ToParent.Done.class).frames());
        assertThat(outcome.content("a").samples() / 44_100.0).isCloseTo(12, within(0.03));
    }

    private static Words words(String codec) {
        return new Words(codec, "ger", "", List.of(new Cue(500, 1500, "Zuerst"), new Cue(10_000, 11_500, "Zuletzt")));
    }

    private static TestMedia streamable() {
        return TestMedia.of(640, 360, 25, 12).encoded("g", "50").encoded("sc_threshold", "0");
    }
}
