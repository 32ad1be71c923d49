package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.Work;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StillsTest {
    private static final String WHITE_FROM_SECOND_10 =
            "drawbox=color=black:t=fill,drawbox=color=white:t=fill:enable=gte(t\\,10)";

    @TempDir
    Path folder;

    @Test
    void a_short_film_has_ten_tiles_and_more_that_show_what_is_there_at_their_time() throws IOException {
        // given
        var master = TestMedia.of(640, 360, 5, 23)
                .silent()
                .filtered(WHITE_FROM_SECOND_10)
                .write(folder.resolve("m.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        var sheet = outcome.the(ToParent.Sprite.class);
        assertThat(sheet).isEqualTo(new ToParent.Sprite(1, 10, 12, 160, 90, Duration.ofSeconds(2), sheet.bytes()));
        var image = image(outcome, sheet);
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(180);
        for (int tile = 0; tile < 12; tile++) {
            var pixel = image.getRGB(tile % 10 * 160 + 80, tile / 10 * 90 + 45) & 0xff;
            assertThat(pixel).as("tile " + tile).isCloseTo(tile < 5 ? 0 : 255, within(12));
        }
    }

    @Test
    void a_long_film_has_a_tile_every_ten_seconds_to_its_very_end() throws IOException {
        // given
        var master = TestMedia.of(128, 72, 5, 1031).silent().write(folder.resolve("m.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.all(ToParent.Sprite.class))
                .extracting(ToParent.Sprite::number, ToParent.Sprite::tiles, ToParent.Sprite::interval)
                .containsExactly(tuple(1, 100, Duration.ofSeconds(10)), tuple(2, 4, Duration.ofSeconds(10)));
        assertThat(image(outcome, outcome.all(ToParent.Sprite.class).getFirst()).getHeight())
                .isEqualTo(900);
        assertThat(image(outcome, outcome.all(ToParent.Sprite.class).getLast()).getWidth())
                .isEqualTo(640);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.mp4", "m.mov", "m.mkv"})
    void a_film_that_is_only_copied_has_tiles_to_its_end_though_its_last_key_frame_is_far_from_it(String name)
            throws IOException {
        // given: key frames at 0 and 10 s
        var master = keysAreRare().write(folder.resolve(name));

        // when
        var outcome = ParentSide.encode(folder, master, Settings.copying(100));

        // then
        assertThat(outcome.the(ToParent.Done.class).frames()).isZero();
        assertThat(outcome.the(ToParent.Sprite.class))
                .returns(19, ToParent.Sprite::tiles)
                .returns(Duration.ofSeconds(1), ToParent.Sprite::interval);
    }

    private static TestMedia keysAreRare() {
        return TestMedia.of(640, 360, 25, 19)
                .silent()
                .encoded("g", "250")
                .encoded("keyint_min", "250")
                .encoded("sc_threshold", "0");
    }

    @Test
    void a_film_of_unclaimed_length_ends_up_with_the_usual_tiles_and_candidates() throws IOException {
        // given
        var master = TestMedia.of(128, 72, 5, 137).silent().muxed("live", "1").write(folder.resolve("m.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.the(ToParent.Sprite.class))
                .returns(14, ToParent.Sprite::tiles)
                .returns(Duration.ofSeconds(10), ToParent.Sprite::interval);
        assertThat(outcome.all(ToParent.Thumbnail.class)).hasSizeBetween(5, 8);
        assertThat(outcome.all(ToParent.Thumbnail.class).getLast().time()).isGreaterThan(Duration.ofSeconds(100));
    }

    @ParameterizedTest
    @CsvSource({"m.mp4, 100", "m.mp4, 0", "m.ts, 0"})
    void an_opening_has_a_poster_that_is_not_black(String name, double sourceFactor) throws IOException {
        // given
        var master = TestMedia.of(640, 360, 25, 30)
                .silent()
                .filtered(WHITE_FROM_SECOND_10)
                .encoded("g", "50")
                .write(folder.resolve(name));

        // when
        var outcome = ParentSide.encode(folder, master, Work.OPENING, Settings.copying(sourceFactor));

        // then
        assertThat(outcome.the(ToParent.Still.class)).returns(640, ToParent.Still::width);
        assertThat(outcome.poster().getRGB(320, 180) & 0xff).isGreaterThan(240);
        assertThat(outcome.all(ToParent.Sprite.class)).isEmpty();
    }

    @Test
    void a_film_has_one_poster_though_it_is_looked_for_twice() throws IOException {
        // given
        var master = TestMedia.of(640, 480, 25, 16).silent().encoded("g", "50").write(folder.resolve("m.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, Settings.opening(Duration.ofSeconds(2)));

        // then
        assertThat(outcome.the(ToParent.Still.class)).returns(640, ToParent.Still::width);
        assertThat(outcome.all(ToParent.Thumbnail.class)).hasSize(8);
    }

    @Test
    void each_eighth_of_the_film_has_a_candidate() throws IOException {
        // given
        var master = TestMedia.of(640, 360, 5, 40).silent().write(folder.resolve("m.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        var candidates = outcome.all(ToParent.Thumbnail.class);
        assertThat(candidates)
                .extracting(one -> one.time().toSeconds() / 5)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(candidates).extracting(ToParent.Thumbnail::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(image(outcome, candidates.getFirst()).getWidth()).isEqualTo(640);
    }

    @Test
    void candidates_come_while_the_film_is_encoded() throws IOException {
        // given
        var master = TestMedia.of(640, 360, 5, 40).silent().write(folder.resolve("m.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then: that of the first five seconds before what was made of the tenth
        var heard = outcome.heard();
        assertThat(heard.indexOf(outcome.all(ToParent.Thumbnail.class).getFirst()))
                .isLessThan(heard.indexOf(outcome.segments("v360").get(3)));
    }

    @Test
    void black_pictures_are_no_candidates() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 5, 16)
                .silent()
                .filtered(WHITE_FROM_SECOND_10)
                .write(folder.resolve("m.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.all(ToParent.Thumbnail.class))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.time()).isGreaterThanOrEqualTo(Duration.ofSeconds(10)));
    }

    @Test
    void a_film_that_is_black_throughout_still_has_one_candidate() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 5, 16)
                .silent()
                .filtered("drawbox=color=black:t=fill")
                .write(folder.resolve("m.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.all(ToParent.Thumbnail.class)).hasSize(1);
    }

    @Test
    void tiles_of_a_portrait_film_stand_upright() throws IOException {
        // given
        var master = TestMedia.of(360, 640, 5, 4).silent().write(folder.resolve("m.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.the(ToParent.Sprite.class))
                .returns(160, ToParent.Sprite::tileWidth)
                .returns(284, ToParent.Sprite::tileHeight)
                .returns(4, ToParent.Sprite::tiles);
    }

    private static BufferedImage image(Outcome outcome, MediaFile file) throws IOException {
        return ImageIO.read(outcome.store().resolve(file.key()).toFile());
    }
}
