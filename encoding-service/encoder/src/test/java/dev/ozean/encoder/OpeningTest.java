package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.Stage;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    /** B-frames, whose order must survive the splice. */
    private static final Map<String, String> WITH_B_FRAMES = Map.of("preset", "veryfast", "crf", "30");

    private static final JobSettings OPENING = Settings.opening(Duration.ofSeconds(20));

    @TempDir
    Path folder;

    @Test
    void the_lowest_rung_begins_alone_and_goes_on_without_a_seam() throws IOException {
        // given
        var master = TestMedia.of(1280, 720, 25, 33).write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.encoding(OPENING, WITH_B_FRAMES));

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(825, Duration.ofSeconds(33)));
        assertThat(outcome.sizes()).containsExactly("v360 640x360", "v480 854x480", "v720 1280x720");
        assertThat(outcome.all(ToParent.Plan.class))
                .extracting(plan -> plan.video().size())
                .containsExactly(1, 2);
        for (var rendition : outcome.renditions()) {
            assertThat(outcome.content(rendition.name()).pictures())
                    .as(rendition.name())
                    .isEqualTo(825);
            assertThat(outcome.segments(rendition.name()))
                    .extracting(ToParent.Segment::start)
                    .containsExactly(
                            0L, 50_000L, 100_000L, 200_000L, 300_000L, 400_000L, 500_000L, 600_000L, 700_000L,
                            800_000L);
        }
        var heard = outcome.heard();
        var rest = heard.indexOf(outcome.all(ToParent.Plan.class).getLast());
        assertThat(outcome.segments("v360").subList(0, 2))
                .allSatisfy(segment -> assertThat(heard.indexOf(segment)).isLessThan(rest));
        assertThat(outcome.segments("a").getFirst())
                .satisfies(segment -> assertThat(heard.indexOf(segment)).isLessThan(rest));
    }

    @Test
    void what_was_begun_alone_sounds_and_looks_as_if_it_were_not() throws IOException {
        // given
        var master = TestMedia.of(1280, 720, 25, 33).write(folder.resolve("master.mkv"));
        var apart = Files.createDirectories(folder.resolve("apart"));
        var together = Files.createDirectories(folder.resolve("together"));

        // when
        var begun = ParentSide.encode(apart, master, Work.WHOLE, OPENING);
        var plain = ParentSide.encode(together, master, Work.WHOLE, Settings.opening(Duration.ZERO));

        // then
        assertThat(begun.segments("a")).isEqualTo(plain.segments("a"));
        for (var segment : plain.segments("a")) {
            assertThat(begun.store().resolve(segment.key()))
                    .hasSameBinaryContentAs(plain.store().resolve(segment.key()));
        }
        assertThat(begun.store().resolve("v360/init.mp4"))
                .hasSameBinaryContentAs(plain.store().resolve("v360/init.mp4"));
        assertThat(begun.segments("v360"))
                .extracting(ToParent.Segment::start)
                .isEqualTo(plain.segments("v360").stream()
                        .map(ToParent.Segment::start)
                        .toList());
    }

    @Test
    void a_film_of_half_a_minute_is_decoded_once_for_all() throws IOException {
        // given
        var master = TestMedia.of(1280, 720, 25, 30).silent().write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, OPENING);

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(750, Duration.ofSeconds(30)));
        assertThat(outcome.all(ToParent.Plan.class))
                .extracting(plan -> plan.video().size())
                .containsExactly(3);
    }

    @Test
    void an_opening_is_the_lowest_rung_alone_as_far_as_it_is_wanted() throws IOException {
        // given
        var master = TestMedia.of(1280, 720, 25, 30).write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.OPENING, OPENING);

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(500, Duration.ofSeconds(20)));
        assertThat(outcome.sizes()).containsExactly("v360 640x360");
        assertThat(outcome.content("v360").pictures()).isEqualTo(500);
        assertThat(outcome.segments("a")).hasSize(6);
        assertThat(outcome.all(ToParent.Complete.class)).isEmpty();
        assertThat(outcome.all(ToParent.Still.class)).isEmpty();
        assertThat(outcome.all(ToParent.Progress.class).getLast().stage()).isEqualTo(Stage.OPENING);
    }

    @Test
    void an_opening_of_a_short_film_is_all_of_it() throws IOException {
        // given
        var master = TestMedia.of(1280, 720, 25, 5).write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.OPENING, OPENING);

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(125, Duration.ofSeconds(5)));
        assertThat(outcome.content("v360").pictures()).isEqualTo(125);
        assertThat(outcome.all(ToParent.Complete.class))
                .extracting(ToParent.Complete::rendition)
                .containsExactly("v360", "a");
    }

    @Test
    void pictures_that_last_beyond_the_opening_are_in_both_parts() throws IOException {
        // given: one picture stands from 3 s to 9 s
        var master = TestMedia.of(1280, 720, 25, 33)
                .silent()
                .filtered("select=lt(t\\,3)+gte(t\\,9)")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, OPENING);

        // then
        for (var rendition : outcome.renditions()) {
            assertThat(outcome.content(rendition.name()).pictures())
                    .as(rendition.name())
                    .isEqualTo(outcome.the(ToParent.Done.class).frames());
        }
        assertThat(outcome.the(ToParent.Done.class).duration())
                .isBetween(Duration.ofSeconds(32), Duration.ofSeconds(34));
    }
}
