package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void damage_anywhere_ends_in_a_last_word() throws IOException {
        // given
        var random = new Random(11);
        for (var name : List.of("whole.mp4", "whole.mkv", "whole.avi", "whole.ts")) {
            var film = TestMedia.of(320, 180, 25, 3);
            var whole = name.endsWith("avi") ? film.codecs("mpeg4", "aac") : film;
            var bytes = Files.readAllBytes(whole.write(folder.resolve(name)));
            for (int hit = 0; hit < bytes.length / 200; hit++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            var place = Files.createDirectories(folder.resolve("damaged-" + name));
            var master = Files.write(place.resolve("master"), bytes);

            // when
            var outcome = ParentSide.encode(place, master);

            // then
            assertThat(outcome.exit()).as(name).isZero();
            assertThat(outcome.lastWord())
                    .as(name)
                    .satisfiesAnyOf(
                            word -> assertThat(word).isInstanceOf(ToParent.Done.class),
                            word -> assertThat(((ToParent.Failed) word).code().passing())
                                    .isFalse());
        }
    }
}
