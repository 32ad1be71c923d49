package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.Measured;
import dev.ozean.encoder.libav.TestMedia;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the samples of the audio rendition are, for the kinds of sound that people upload. */
class SoundsOfAllKindsTest {
    @TempDir
    Path folder;

    @Test
    void mono_is_heard_on_both_sides_as_loud_as_before() throws IOException {
        // given
        var outcome = encode("sine=frequency=440:sample_rate=48000:duration=3,volume=6,aformat=channel_layouts=mono");

        // then
        assertThat(level(outcome, "FL")).isCloseTo(level(outcome, "FR"), within(0.1));
        assertThat(loudness(outcome.whole("a"))).isCloseTo(loudness(folder.resolve("master.mkv")), within(0.3));
    }

    @Test
    void voices_in_the_centre_stay_clear_on_both_sides() throws IOException {
        // given: a voice at -12 dB in the centre alone
        var outcome = encode(only("5.1", "FC", 0.25));

        // then: 3 dB less a side, no more
        assertThat(level(outcome, "FL")).isCloseTo(-15, within(0.5));
        assertThat(level(outcome, "FR")).isCloseTo(-15, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({"5.1, FL, -12, -60", "5.1, BR, -60, -15", "7.1, SL, -15, -60", "7.1, BL, -15, -60", "5.1, LFE, -60, -60"
    })
    void every_channel_is_heard_where_it_comes_from(String layout, String channel, double left, double right)
            throws IOException {
        var outcome = encode(only(layout, channel, 0.25));
        assertLevel(level(outcome, "FL"), left);
        assertLevel(level(outcome, "FR"), right);
    }

    @Test
    void all_channels_at_once_do_not_clip() throws IOException {
        // given: six times the same at full scale
        var outcome = encode("sine=frequency=300:sample_rate=48000:duration=3,volume=7.9,"
                + "pan=5.1|FL=c0|FR=c0|FC=c0|LFE=c0|BL=c0|BR=c0");

        // then
        assertThat(level(outcome, "FL")).isBetween(-2.0, -0.3);
        assertThat(level(outcome, "FR")).isBetween(-2.0, -0.3);
    }

    @Test
    void loudness_is_as_it_was() throws IOException {
        var outcome = encode(
                "sine=frequency=997:sample_rate=44100:duration=4,volume=0.5," + "aformat=channel_layouts=stereo");
        assertThat(loudness(outcome.whole("a"))).isCloseTo(loudness(folder.resolve("master.mkv")), within(0.3));
    }

    @Test
    void of_several_tracks_the_one_that_players_choose_is_heard() throws IOException {
        // given: the container's default is the second, which is louder
        var master = TestMedia.of(320, 180, 25, 3)
                .heard("sine=frequency=440:duration=3,volume=0.1,aformat=sample_fmts=fltp:channel_layouts=stereo")
                .alsoHeard("sine=frequency=440:duration=3,volume=4,aformat=sample_fmts=fltp:channel_layouts=stereo")
                .playing(2)
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(level(outcome, "FL")).isGreaterThan(-12);
    }

    @Test
    void sound_that_ends_early_goes_on_in_silence() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 5)
                .heard("sine=frequency=440:duration=1.5,aformat=sample_fmts=fltp:channel_layouts=stereo")
                .write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.content("a").samples() / 48_000.0).isCloseTo(5, within(0.05));
        assertThat(Measured.sounds(
                        outcome.whole("a"), "atrim=start=1.7,astats=metadata=1", "lavfi.astats.Overall.Peak_level"))
                .isLessThan(-60);
    }

    private Outcome encode(String sound) throws IOException {
        var master = TestMedia.of(320, 180, 25, 3)
                .heard(sound + ",aformat=sample_fmts=s16")
                .codecs("libx264", "flac")
                .write(folder.resolve("master.mkv"));
        return ParentSide.encode(folder, master);
    }

    private static String only(String layout, String channel, double volume) {
        return "sine=frequency=%d:sample_rate=48000:duration=3,volume=8,pan=%s|%s=%s*c0"
                .formatted(channel.equals("LFE") ? 60 : 440, layout, channel, volume);
    }

    /** The peak of a side in dB. */
    private static double level(Outcome outcome, String side) throws IOException {
        return Measured.sounds(
                outcome.whole("a"),
                "atrim=start=0.5,pan=mono|c0=%s,astats=metadata=1".formatted(side),
                "lavfi.astats.Overall.Peak_level");
    }

    private static double loudness(Path file) {
        return Measured.sounds(file, "ebur128=metadata=1", "lavfi.r128.I");
    }

    private static void assertLevel(double found, double wanted) {
        if (wanted <= -60) {
            assertThat(found).isLessThan(-45);
        } else {
            assertThat(found).isCloseTo(wanted, within(0.6));
        }
    }
}
