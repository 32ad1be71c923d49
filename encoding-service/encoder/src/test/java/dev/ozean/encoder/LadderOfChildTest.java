package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.DecodedMedia;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoRendition;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderOfChildTest {
    @TempDir
    Path folder;

    @Test
    void all_rungs_hold_the_same_pictures_in_the_same_segments() throws IOException {
        // given
        var master = TestMedia.of(1280, 720, 25, 9).write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(225, Duration.ofSeconds(9)));
        assertThat(outcome.sizes()).containsExactly("v360 640x360", "v480 854x480", "v720 1280x720");
        for (var rendition : outcome.the(ToParent.Plan.class).video()) {
            assertThat(outcome.content(rendition.name()))
                    .returns(225L, DecodedMedia::pictures)
                    .returns(rendition.width(), DecodedMedia::width)
                    .returns(rendition.height(), DecodedMedia::height);
            assertThat(outcome.segments(rendition.name()))
                    .extracting(ToParent.Segment::number, ToParent.Segment::start, ToParent.Segment::duration)
                    .containsExactly(
                            tuple(1, 0L, 50_000L),
                            tuple(2, 50_000L, 50_000L),
                            tuple(3, 100_000L, 100_000L),
                            tuple(4, 200_000L, 25_000L));
        }
    }

    @Test
    void the_sound_is_as_long_as_the_pictures_and_cut_where_they_are() throws IOException {
        // given
        var master = TestMedia.of(640, 360, 25, 9).write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.content("a").samples() / 48_000.0).isCloseTo(9, within(0.03));
        var segments = outcome.segments("a");
        assertThat(segments).extracting(ToParent.Segment::number).containsExactly(1, 2, 3, 4);
        assertThat(segments.getFirst().start()).isZero();
        for (int i = 1; i < segments.size(); i++) {
            var before = segments.get(i - 1);
            assertThat(segments.get(i).start()).isEqualTo(before.start() + before.duration());
        }
        assertThat(segments.get(2).start() / 48_000.0).isCloseTo(4, within(0.03));
    }

    @Test
    void the_first_bytes_of_a_segment_show_its_first_picture() throws IOException {
        // given
        var master = TestMedia.of(640, 360, 25, 5).write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        var head = Files.readAllBytes(outcome.store().resolve("v360/init.mp4"));
        for (var segment : outcome.segments("v360")) {
            var key =
                    Arrays.copyOf(Files.readAllBytes(outcome.store().resolve(segment.key())), (int) segment.keyBytes());
            var alone = folder.resolve("key" + segment.number() + ".mp4");
            Files.write(alone, head);
            Files.write(alone, key, StandardOpenOption.APPEND);
            assertThat(DecodedMedia.of(alone).pictures()).isEqualTo(1);
            assertThat(segment.keyBytes()).isLessThan(segment.bytes() / 2);
        }
        assertThat(outcome.segments("a")).extracting(ToParent.Segment::keyBytes).containsOnly(0L);
    }

    @Test
    void the_plan_names_what_players_need() throws IOException {
        // given
        var master = TestMedia.of(640, 360, 25, 2).write(folder.resolve("master.mp4"));

        // when
        var plan = ParentSide.encode(folder, master).the(ToParent.Plan.class);

        // then
        assertThat(plan.video()).singleElement().satisfies(rung -> {
            assertThat(rung)
                    .returns(new Ratio(25, 1), VideoRendition::frameRate)
                    .returns(25_000, VideoRendition::timescale);
            assertThat(rung.codec()).startsWith("avc1.").hasSize(11);
        });
        assertThat(plan.audio())
                .get()
                .returns("mp4a.40.2", audio -> audio.codec())
                .returns(2, audio -> audio.channels());
    }

    @Test
    void a_film_without_sound_gets_none() throws IOException {
        // given
        var master = TestMedia.of(640, 360, 25, 3).silent().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(75, Duration.ofSeconds(3)));
        assertThat(outcome.the(ToParent.Plan.class).audio()).isEmpty();
        assertThat(outcome.segments("a")).isEmpty();
    }

    @Test
    void the_poster_is_a_picture_that_is_not_black() throws IOException {
        // given
        var master = TestMedia.of(640, 360, 25, 6)
                .silent()
                .filtered("fade=in:start_time=2:duration=0.1")
                .write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.the(ToParent.Still.class))
                .returns(640, ToParent.Still::width)
                .returns(360, ToParent.Still::height);
        assertThat(brightness(outcome.poster())).isGreaterThan(50);
    }

    @Test
    void progress_never_goes_back_and_leaves_completion_to_the_last_word() throws IOException {
        // given
        var master = TestMedia.of(1280, 720, 25, 8).silent().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        var progress = outcome.all(ToParent.Progress.class);
        assertThat(progress).hasSizeGreaterThan(2);
        assertThat(progress)
                .extracting(ToParent.Progress::percent)
                .isSorted()
                .allSatisfy(percent -> assertThat(percent).isLessThan(100));
        assertThat(progress.getLast().percent()).isPositive();
        assertThat(outcome.lastWord()).isInstanceOf(ToParent.Done.class);
    }

    private static double brightness(BufferedImage image) {
        var samples = image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
        return Arrays.stream(samples).average().orElseThrow();
    }
}
