package dev.ozean.encoder;

import static dev.ozean.encoder.Seams.assertSeamless;
import static dev.ozean.encoder.StreamableFilms.film;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.Measured;
import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.Work;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sound of films whose pictures are copied. */
class CopiedSoundTest {
    private static final double ALWAYS = 100;

    /** Of AAC, in seconds. */
    private static final double ONE_BLOCK = 1024 / 44_100.0;

    @TempDir
    Path folder;

    @Test
    void sound_is_copied_with_the_pictures_and_stays_in_step() throws IOException {
        // given
        var master = film().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(ALWAYS));

        // then
        var sound = outcome.all(ToParent.Plan.class).getFirst().audio().orElseThrow();
        assertThat(sound.sampleRate()).isEqualTo(44_100);
        assertThat(outcome.content("a").samples() / 44_100.0).isCloseTo(12, within(0.03));
        assertSeamless(outcome, "a", outcome.content("a").samples());
    }

    @Test
    void sound_that_players_do_not_know_is_encoded_beside_the_copied_pictures() throws IOException {
        // given
        var master = film().codecs("libx264", "libmp3lame").write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(ALWAYS));

        // then
        assertThat(outcome.rendition("v720").copied()).isTrue();
        assertThat(outcome.content("a").samples() / 48_000.0).isCloseTo(12, within(0.06));
    }

    @Test
    void copied_sound_that_begins_late_stays_late() throws IOException {
        // given
        var master = film().heard(
                        "sine=frequency=440:duration=4,aformat=sample_fmts=fltp:channel_layouts=stereo,asetpts=PTS+1.5/TB")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(ALWAYS));

        // then
        assertThat(outcome.content("a").silence() / 44_100.0).isCloseTo(1.5, within(ONE_BLOCK));
        assertThat(outcome.content("a").samples() / 44_100.0).isCloseTo(12, within(ONE_BLOCK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mkv"})
    void copied_sound_with_a_hole_stays_in_step(String container) throws IOException {
        // given: two seconds are missing, and a tone begins at second nine
        var master = film().heard("aevalsrc=if(gte(t\\,9)\\,0.5*sin(440*2*PI*t)\\,0):s=44100:d=12,"
                        + "aselect=lt(t\\,4)+gte(t\\,6),aformat=sample_fmts=fltp:channel_layouts=stereo")
                .write(folder.resolve("master." + container));

        // when
        var outcome = ParentSide.encode(folder, master, Work.OPENING, Settings.copying(ALWAYS));

        // then
        assertThat(outcome.the(ToParent.Plan.class).audio().orElseThrow().sampleRate())
                .isEqualTo(44_100);
        assertThat(outcome.content("a").silence() / 44_100.0).isCloseTo(9, within(ONE_BLOCK));
        // The master's own last block, of which its encoder filled the rest, ends later.
        assertThat(outcome.content("a").samples() / 44_100.0).isCloseTo(12, within(2 * ONE_BLOCK));
        assertSeamless(outcome, "a", outcome.content("a").samples());
    }

    @Test
    void copied_mono_that_ends_early_goes_on_in_silence() throws IOException {
        // given
        var master = film().heard(
                        "sine=frequency=440:sample_rate=22050:duration=3,aformat=sample_fmts=fltp:channel_layouts=mono")
                .write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.OPENING, Settings.copying(ALWAYS));

        // then
        assertThat(outcome.the(ToParent.Plan.class).audio().orElseThrow())
                .returns(22_050, AudioRendition::sampleRate)
                .returns(1, AudioRendition::channels);
        assertThat(outcome.content("a").samples() / 22_050.0).isCloseTo(12, within(2 * ONE_BLOCK));
        assertThat(Measured.sounds(
                        outcome.whole("a"), "atrim=start=3.2,astats=metadata=1", "lavfi.astats.Overall.Peak_level"))
                .isLessThan(-60);
    }
}
