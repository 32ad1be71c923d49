package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.Noise;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedMastersTest {
    @TempDir
    Path folder;

    @Test
    void a_film_that_lost_its_tail_with_the_index_in_front_is_truncated() throws IOException {
        // given
        var whole =
                TestMedia.of(320, 180, 25, 10).muxed("movflags", "faststart").write(folder.resolve("whole.mp4"));
        var bytes = Files.readAllBytes(whole);
        var master = Files.write(folder.resolve("master.mp4"), Arrays.copyOf(bytes, bytes.length * 2 / 3));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.TRUNCATED);
    }

    @Test
    void a_film_that_lost_its_tail_and_the_index_with_it_is_truncated() throws IOException {
        // given
        var bytes = Files.readAllBytes(TestMedia.of(320, 180, 25, 5).write(folder.resolve("whole.mp4")));
        var master = Files.write(folder.resolve("master.mp4"), Arrays.copyOf(bytes, bytes.length / 2));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.TRUNCATED);
    }

    @Test
    void a_matroska_film_that_lost_its_tail_is_truncated() throws IOException {
        // given
        var bytes = Files.readAllBytes(TestMedia.of(320, 180, 25, 10).write(folder.resolve("whole.mkv")));
        var master = Files.write(folder.resolve("master.mkv"), Arrays.copyOf(bytes, bytes.length / 2));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.TRUNCATED);
    }

    @Test
    void a_film_whose_pictures_are_noise_is_corrupt() throws IOException {
        // given
        var whole = TestMedia.of(320, 180, 25, 5)
                .silent()
                .muxed("movflags", "faststart")
                .write(folder.resolve("whole.mp4"));
        var bytes = Files.readAllBytes(whole);
        var from = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat") + 4;
        var noise = new byte[bytes.length - from];
        new Random(3).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, from, noise.length);
        var master = Files.write(folder.resolve("master.mp4"), bytes);

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.CORRUPT);
    }

    @Test
    void a_film_that_breaks_off_while_its_sound_goes_on_is_corrupt() throws IOException {
        // given: of 25 s, the pictures of the last four are noise
        var film = TestMedia.of(320, 180, 25, 25).muxed("movflags", "faststart").write(folder.resolve("whole.mp4"));
        var master = Files.write(folder.resolve("master.mp4"), Noise.inPictures(film, 21_000_000));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.CORRUPT);
    }

    @ParameterizedTest
    @CsvSource({
        "front.mp4, 0.03", "front.mp4, 0.4", "front.mp4, 0.9",
        "back.mp4,  0.03", "back.mp4,  0.4", "back.mp4,  0.9",
        "film.mkv,  0.2", "film.mkv,  0.4", "film.mkv,  0.9",
        "film.avi,  0.2", "film.avi,  0.4", "film.avi,  0.9",
        "sound.mp3, 0.2", "sound.mp3, 0.4", "sound.mp3, 0.9",
        "sound.flac, 0.2", "sound.flac, 0.4", "sound.flac, 0.9",
        "sound.wav, 0.2", "sound.wav, 0.4", "sound.wav, 0.9"
    })
    void wherever_a_file_was_cut_that_is_told(String name, double share) throws IOException {
        // given
        var bytes = Files.readAllBytes(whole(name).write(folder.resolve(name)));
        var master = Files.write(folder.resolve("master"), Arrays.copyOf(bytes, (int) (bytes.length * share)));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.TRUNCATED);
    }

    private static TestMedia whole(String name) {
        var film = TestMedia.of(320, 180, 25, 12);
        return switch (name) {
            case "front.mp4" -> film.muxed("movflags", "faststart");
            case "film.avi" -> film.codecs("mpeg4", "libmp3lame");
            case "sound.mp3" -> sound("fltp").codecs("", "libmp3lame");
            case "sound.flac" -> sound("s16").codecs("", "flac");
            case "sound.wav" -> sound("s16").codecs("", "pcm_s16le");
            default -> film;
        };
    }

    private static TestMedia sound(String samples) {
        return new TestMedia(
                "none",
                List.of("sine=frequency=440:sample_rate=44100:duration=12,aformat=sample_fmts=%s:channel_layouts=stereo"
                        .formatted(samples)),
                "",
                "",
                OptionalInt.empty(),
                Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "whole.mp4, 11", "whole.mkv, 11", "whole.avi, 11", "whole.ts, 11",
        "whole.mp4, 12", "whole.mkv, 12", "whole.avi, 12", "whole.ts, 12"
    })
    void damage_anywhere_ends_in_a_last_word(String name, long seed) throws IOException {
        // given
        var random = new Random(seed);
        var film = TestMedia.of(320, 180, 25, 3);
        var whole = name.endsWith("avi") ? film.codecs("mpeg4", "aac") : film;
        var bytes = Files.readAllBytes(whole.write(folder.resolve(name)));
        for (int hit = 0; hit < bytes.length / 200; hit++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        var master = Files.write(folder.resolve("master"), bytes);

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.lastWord())
                .satisfiesAnyOf(
                        word -> assertThat(word).isInstanceOf(ToParent.Done.class),
                        word -> assertThat(((ToParent.Failed) word).code().passing())
                                .isFalse());
    }
}
