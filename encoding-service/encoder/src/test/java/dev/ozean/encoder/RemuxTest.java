package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.DecodedMedia;
import dev.ozean.encoder.libav.Measured;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Decision.Verdict;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoRendition;
import dev.ozean.encoding.protocol.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemuxTest {
    private static final double ALWAYS = 100;
    private static final double NEVER = 0.001;

    /** Of AAC, in seconds. */
    private static final double ONE_BLOCK = 1024 / 44_100.0;

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
    void a_source_of_too_many_bits_is_shown_until_the_ladder_is_whole() throws IOException {
        // given
        var master = film().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(NEVER));

        // then
        assertThat(outcome.sizes()).containsExactly("source 1280x720", "v360 640x360", "v480 854x480", "v720 1280x720");
        var heard = outcome.heard();
        var dropped = heard.indexOf(new ToParent.Dropped("source"));
        assertThat(dropped).isGreaterThan(heard.indexOf(new ToParent.Complete("v720")));
        assertThat(outcome.content("source").pictures()).isEqualTo(300);
        assertThat(outcome.content("v720").pictures()).isEqualTo(300);
    }

    @Test
    void a_source_stays_until_the_ladder_is_stored() throws IOException {
        // given
        var master = film().write(folder.resolve("master.mp4"));
        try (var parent = ParentSide.start(folder).hesitating()) {
            parent.send(new ToChild.Job(Files.size(master), Work.WHOLE, Settings.copying(NEVER), JobLimits.DEFAULT));

            // when
            var missing = new ArrayList<String>();
            parent.talk(master, message -> {
                if (message instanceof ToParent.Dropped) {
                    missing.addAll(parent.unacknowledged());
                }
                return false;
            });

            // then
            assertThat(parent.outcome().the(ToParent.Dropped.class).rendition()).isEqualTo("source");
            assertThat(missing).isEmpty();
        }
    }

    @Test
    void rungs_beside_a_source_are_complete_lowest_first() throws IOException {
        // given
        var master = film().silent().write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, Settings.copying(NEVER));

        // then
        assertThat(outcome.all(ToParent.Complete.class))
                .extracting(ToParent.Complete::rendition)
                .containsSubsequence("v360", "v480", "v720");
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

    /** B-frames, and a key frame every two seconds. */
    private static TestMedia film() {
        return coded(TestMedia.of(1280, 720, 25, 12));
    }

    private static TestMedia small() {
        return coded(TestMedia.of(640, 360, 25, 12));
    }

    private static TestMedia coded(TestMedia film) {
        return film.encoded("bf", "3").encoded("g", "50").encoded("sc_threshold", "0");
    }

    /** From zero to the end without a gap. */
    private static void assertSeamless(Outcome outcome, String rendition, long end) {
        var at = 0L;
        for (var segment : outcome.segments(rendition)) {
            assertThat(segment.start()).isEqualTo(at);
            at += segment.duration();
        }
        assertThat(at).isEqualTo(end);
    }
}
