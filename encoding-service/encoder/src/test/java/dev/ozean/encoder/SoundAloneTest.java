package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.DecodedMedia;
import dev.ozean.encoder.libav.Extras;
import dev.ozean.encoder.libav.Measured;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.ToParent;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundAloneTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "mp3,libmp3lame,fltp",
        "m4a,aac,fltp",
        "wav,pcm_s16le,s16",
        "flac,flac,s16",
        "ogg,libopus,s16",
        "mkv,flac,s16",
        "aac,aac,fltp"
    })
    void a_record_of_sound_becomes_a_stream_without_pictures(String container, String codec, String samples)
            throws IOException {
        // given
        var master = sound(codec, samples, 9).write(folder.resolve("master." + container));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        var plan = outcome.the(ToParent.Plan.class);
        assertThat(plan.video()).isEmpty();
        assertThat(plan.audio()).isPresent();
        var done = outcome.the(ToParent.Done.class);
        assertThat(done.frames()).isZero();
        assertThat(done.duration().toMillis() / 1000.0).isCloseTo(9, within(0.1));
        assertThat(outcome.content("a").samples() / 48_000.0).isCloseTo(9, within(0.1));
        assertThat(outcome.segments("a")).hasSize(4);
        assertThat(outcome.the(ToParent.Probed.class).facts().video()).isEmpty();
        assertThat(outcome.all(ToParent.Still.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mp3, libmp3lame, fltp, 22050, mono",
        "mp3, libmp3lame, fltp, 44100, stereo",
        "m4a, aac, fltp, 22050, stereo",
        "m4a, aac, fltp, 44100, mono",
        "m4a, aac, fltp, 96000, stereo",
        "m4a, aac, fltp, 48000, 5.1",
        "wav, pcm_s16le, s16, 22050, mono",
        "wav, pcm_s32le, s32, 96000, stereo",
        "wav, pcm_s16le, s16, 44100, 5.1",
        "flac, flac, s16, 22050, mono",
        "flac, flac, s32, 96000, 5.1"
    })
    void records_of_all_rates_and_channels_are_heard_to_their_end(
            String container, String codec, String samples, int rate, String channels) throws IOException {
        // given
        var tone = "sine=frequency=440:sample_rate=%d:duration=7,volume=8,aformat=sample_fmts=%s:channel_layouts=%s"
                .formatted(rate, samples, channels);
        var sound = new TestMedia("none", List.of(tone), "", codec, OptionalInt.empty(), Map.of())
                .write(folder.resolve("sound." + container));
        var master = container.equals("wav")
                ? sound
                : Extras.cover(jpeg(300, 300)).addTo(sound, folder.resolve("master." + container));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.the(ToParent.Done.class).duration().toMillis() / 1000.0)
                .isCloseTo(7, within(0.06));
        for (var file : List.of(outcome.whole("a"), outcome.download(Download.M4A))) {
            assertThat(DecodedMedia.of(file).samples() / 48_000.0).isCloseTo(7, within(0.06));
            assertThat(Measured.sounds(file, "atrim=start=6.5,astats=metadata=1", "lavfi.astats.Overall.RMS_level"))
                    .isGreaterThan(-20);
        }
        assertThat(outcome.all(ToParent.Still.class)).hasSize(container.equals("wav") ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"mp3,libmp3lame,fltp", "m4a,aac,fltp", "flac,flac,s16"})
    void the_cover_of_a_record_is_its_poster(String container, String codec, String samples) throws IOException {
        // given
        var sound = sound(codec, samples, 2).write(folder.resolve("sound." + container));
        var master = Extras.cover(jpeg(900, 1000)).addTo(sound, folder.resolve("master." + container));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.lastWord()).isInstanceOf(ToParent.Done.class);
        assertThat(outcome.the(ToParent.Still.class))
                .returns(720, ToParent.Still::width)
                .returns(800, ToParent.Still::height);
        assertThat(outcome.poster().getRGB(360, 400) >> 8 & 0xff).isCloseTo(200, within(10));
    }

    @Test
    void a_cover_that_cannot_be_read_is_left_out() throws IOException {
        // given
        var sound = sound("libmp3lame", "fltp", 2).write(folder.resolve("sound.mp3"));
        var broken = Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 2000);
        var master = Extras.cover(broken).addTo(sound, folder.resolve("master.mp3"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.lastWord()).isInstanceOf(ToParent.Done.class);
        assertThat(outcome.all(ToParent.Still.class)).isEmpty();
    }

    @Test
    void half_a_record_is_known_as_such() throws IOException {
        // given
        var whole = Files.readAllBytes(
                sound("aac", "fltp", 9).muxed("movflags", "faststart").write(folder.resolve("whole.m4a")));
        var master = Files.write(folder.resolve("master.m4a"), Arrays.copyOf(whole, whole.length / 2));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.TRUNCATED);
    }

    private static TestMedia sound(String codec, String samples, int seconds) {
        var tone = "sine=frequency=440:sample_rate=48000:duration=%d,aformat=sample_fmts=%s:channel_layouts=stereo"
                .formatted(seconds, samples);
        return new TestMedia("none", List.of(tone), "", codec, OptionalInt.empty(), Map.of());
    }

    /** A green rectangle. */
    private static byte[] jpeg(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(20, 200, 20));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", file);
        return file.toByteArray();
    }
}
