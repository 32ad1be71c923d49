package dev.ozean.encoder;

import static dev.ozean.encoder.Seams.assertSeamless;
import static dev.ozean.encoder.StreamableFilms.film;
import static dev.ozean.encoder.StreamableFilms.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.DecodedMedia;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Decision.Verdict;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoRendition;
import dev.ozean.encoding.protocol.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemuxTest {
    private static final double ALWAYS = 100;
    private static final double NEVER = 0.001;

    @TempDir
    Path folder;

    @Test
    void a_streamable_film_is_its_own_rung_and_the_others_are_encoded() throws IOException {
        // given
        var master = film().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(ALWAYS));

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(300, Duration.ofSeconds(12)));
        assertThat(outcome.sizes()).containsExactly("v720 1280x720", "v360 640x360", "v480 854x480");
        assertThat(outcome.rendition("v720"))
                .returns(true, VideoRendition::copied)
                .returns(new Ratio(25, 1), VideoRendition::frameRate);
        for (var rendition : outcome.renditions()) {
            assertThat(outcome.content(rendition.name()).pictures())
                    .as(rendition.name())
                    .isEqualTo(300);
            assertSeamless(outcome, rendition.name(), rendition.timescale() * 12L);
        }
        assertThat(outcome.all(ToParent.Complete.class))
                .extracting(ToParent.Complete::rendition)
                .containsExactlyInAnyOrder("v720", "a", "v480", "v360");
        assertThat(outcome.the(ToParent.Decided.class).decisions())
                .extracting(Decision::rendition, Decision::verdict)
                .containsExactly(
                        tuple("v360", Verdict.ENCODED),
                        tuple("v480", Verdict.ENCODED),
                        tuple("v720", Verdict.KEPT_SOURCE),
                        tuple("v1080", Verdict.ABOVE_SOURCE));
        assertThat(outcome.the(ToParent.Decided.class).decisions().get(2).bitrate())
                .isEqualTo(outcome.rendition("v720").bitrate());
    }

    @Test
    void what_is_copied_can_be_watched_before_anything_is_encoded() throws IOException {
        // given
        var master = film().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(ALWAYS));

        // then
        var heard = outcome.heard();
        var firstSegment = heard.indexOf(outcome.segments("v720").getFirst());
        var secondPlan = heard.indexOf(outcome.all(ToParent.Plan.class).get(1));
        assertThat(firstSegment).isBetween(0, secondPlan);
        assertThat(outcome.segments("v720").subList(0, 2))
                .extracting(ToParent.Segment::duration)
                .containsOnly(2L * outcome.rendition("v720").timescale());
    }

    @Test
    void matroska_films_are_copied_though_it_rounds_times_and_names_none_of_decoding() throws IOException {
        // given
        var master = film().write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(ALWAYS));

        // then
        assertThat(outcome.rendition("v720").copied()).isTrue();
        assertThat(outcome.content("v720").pictures()).isEqualTo(300);
        assertSeamless(outcome, "v720", outcome.rendition("v720").timescale() * 12L);
        assertThat(outcome.content("a").samples() / 44_100.0).isCloseTo(12, within(0.03));
    }

    @Test
    void a_quicktime_film_whose_edit_list_only_skips_the_delay_of_its_encoder_is_copied() throws IOException {
        // given
        var master = film().silent().write(folder.resolve("master.mov"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(ALWAYS));

        // then
        assertThat(outcome.rendition("v720").copied()).isTrue();
        assertThat(outcome.content("v720").pictures()).isEqualTo(300);
        assertThat(outcome.segments("a")).isEmpty();
    }

    @Test
    void pictures_that_vary_in_length_are_all_copied() throws IOException {
        // given
        var master = film().silent()
                .filtered("settb=1/90000,setpts=if(lt(N\\,100)\\,N*3600\\,360000+(N-100)*4500)")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.OPENING, Settings.copying(ALWAYS));

        // then: 100 pictures of 40 ms, 199 of 50 ms, and one whose length only the container knows: 40 ms
        assertThat(outcome.content("v720").pictures()).isEqualTo(300);
        assertSeamless(outcome, "v720", 139_900);
    }

    @Test
    void a_source_that_is_all_of_the_ladder_leaves_nothing_to_encode_but_a_still() throws IOException {
        // given
        var master = small().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(ALWAYS));

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(0, Duration.ofSeconds(12)));
        assertThat(outcome.sizes()).containsExactly("v360 640x360");
        assertThat(outcome.poster().getWidth()).isEqualTo(640);
    }

    @Test
    void copying_can_be_turned_off() throws IOException {
        // given
        var master = small().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(0));

        // then
        assertThat(outcome.renditions()).noneMatch(VideoRendition::copied);
    }

    @Test
    void an_opening_of_a_streamable_film_is_all_of_it_and_encodes_nothing() throws IOException {
        // given
        var master = film().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.OPENING, Settings.copying(NEVER));

        // then
        assertThat(outcome.lastWord()).isEqualTo(new ToParent.Done(0, Duration.ofSeconds(12)));
        assertThat(outcome.sizes()).containsExactly("source 1280x720");
        assertThat(outcome.content("source")).returns(300L, DecodedMedia::pictures);
        assertThat(outcome.all(ToParent.Dropped.class)).isEmpty();
    }
}
