package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ozean.encoder.libav.DecodedMedia;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Decision.Verdict;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoRendition;
import dev.ozean.encoding.protocol.Work;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnstreamableTest {
    private static final JobSettings COPYING = Settings.copying(100);

    @TempDir
    Path folder;

    @Test
    void groups_that_lean_on_the_next_one_are_not_cut() throws IOException {
        // given: key frames that only begin a group, while pictures after them are shown before
        var master = film(8).encoded("g", "50")
                .encoded("bf", "3")
                .encoded("sc_threshold", "0")
                .encoded("x264-params", "open-gop=1:bframes=3:b-adapt=0")
                .write(folder.resolve("master.mp4"));

        // then
        assertEncoded(ParentSide.encode(folder, master, Work.WHOLE, COPYING), 200);
    }

    @Test
    void key_frames_twelve_seconds_apart_show_in_the_index_of_an_mp4() throws IOException {
        // given
        var master = film(26).encoded("g", "300").encoded("sc_threshold", "0").write(folder.resolve("master.mp4"));

        // then
        assertEncoded(ParentSide.encode(folder, master, Work.WHOLE, COPYING), 650);
    }

    @Test
    void key_frames_twelve_seconds_apart_show_in_the_packets_of_matroska() throws IOException {
        // given
        var master = film(26).encoded("g", "300").encoded("sc_threshold", "0").write(folder.resolve("master.mkv"));

        // then
        assertEncoded(ParentSide.encode(folder, master, Work.WHOLE, COPYING), 650);
    }

    @Test
    void a_film_whose_sound_lies_far_ahead_of_its_pictures_is_not_held_in_memory() throws IOException {
        // given: half a minute of sound before the first picture
        var master =
                TestMedia.of(640, 360, 25, 40).encoded("g", "50").soundFirst().write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, COPYING);

        // then
        assertThat(outcome.renditions()).noneMatch(VideoRendition::copied);
        assertThat(outcome.content("v360").pictures())
                .isEqualTo(outcome.the(ToParent.Done.class).frames())
                .isBetween(1000L, 1001L);
    }

    @Test
    void a_film_of_too_many_bytes_is_not_held_in_memory() throws IOException {
        // given: noise, of which a second has 13 MiB
        var master = film(5).filtered("noise=alls=100:allf=t")
                .encoded("g", "38")
                .encoded("sc_threshold", "0")
                .encoded("qp", "1")
                .write(folder.resolve("master.mp4"));

        // then
        assertEncoded(ParentSide.encode(folder, master, Work.WHOLE, COPYING), 125);
    }

    @Test
    void a_film_whose_edit_list_hides_its_beginning_keeps_it_hidden() throws IOException {
        // given: the first 30 pictures are not shown, in a track of 12800 ticks a second
        var bytes = Files.readAllBytes(film(8).encoded("g", "50").write(folder.resolve("whole.mov")));
        var edits = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("elst") + 12;
        ByteBuffer.wrap(bytes).putInt(edits, 6800).putInt(edits + 4, 30 * 512);
        var master = Files.write(folder.resolve("master.mov"), bytes);

        // then
        assertEncoded(ParentSide.encode(folder, master, Work.WHOLE, COPYING), 170);
    }

    @Test
    void a_film_that_breaks_its_promises_late_is_encoded_instead() throws IOException {
        // given: lengths of packets that are none, near the end
        var bytes = Files.readAllBytes(
                film(12).encoded("g", "50").muxed("movflags", "faststart").write(folder.resolve("whole.mp4")));
        Arrays.fill(bytes, bytes.length * 9 / 10, bytes.length * 9 / 10 + 12_000, (byte) 0xff);
        var master = Files.write(folder.resolve("master.mp4"), bytes);

        // when
        var outcome = ParentSide.encode(folder, master, Work.WHOLE, COPYING);

        // then
        assertThat(outcome.rendition("v360").copied()).isTrue();
        assertThat(outcome.the(ToParent.Dropped.class).rendition()).isEqualTo("v360");
        assertThat(outcome.rendition("source"))
                .returns(false, VideoRendition::copied)
                .returns(640, VideoRendition::width);
        assertThat(outcome.content("source").pictures())
                .isEqualTo(outcome.the(ToParent.Done.class).frames())
                .isBetween(290L, 300L);
        assertThat(outcome.all(ToParent.Complete.class))
                .extracting(ToParent.Complete::rendition)
                .containsExactly("source");
        assertThat(DecodedMedia.of(outcome.download(Download.MP4)).pictures())
                .isEqualTo(outcome.the(ToParent.Done.class).frames());
        var decided = outcome.all(ToParent.Decided.class);
        assertThat(decided.getFirst().decisions())
                .extracting(Decision::rendition, Decision::verdict)
                .contains(tuple("v360", Verdict.KEPT_SOURCE));
        assertThat(decided.getLast().decisions())
                .hasSameSizeAs(decided.getFirst().decisions())
                .contains(new Decision("source", Verdict.ENCODED, 800_000, 800_000))
                .noneMatch(decision -> decision.verdict() == Verdict.KEPT_SOURCE);
    }

    @Test
    void an_opening_that_breaks_its_promises_late_becomes_one_that_is_encoded() throws IOException {
        // given
        var bytes = Files.readAllBytes(TestMedia.of(1280, 720, 25, 12)
                .silent()
                .encoded("g", "50")
                .muxed("movflags", "faststart")
                .write(folder.resolve("whole.mp4")));
        Arrays.fill(bytes, bytes.length * 9 / 10, bytes.length * 9 / 10 + 60_000, (byte) 0xff);
        var master = Files.write(folder.resolve("master.mp4"), bytes);

        // when
        var outcome = ParentSide.encode(folder, master, Work.OPENING, COPYING);

        // then
        assertThat(outcome.sizes()).containsExactly("v720 1280x720", "v360 640x360");
        assertThat(outcome.the(ToParent.Dropped.class).rendition()).isEqualTo("v720");
        assertThat(outcome.content("v360").pictures())
                .isEqualTo(outcome.the(ToParent.Done.class).frames());
    }

    @Test
    void an_opening_goes_on_under_another_name_beside_the_sound_that_it_has() throws IOException {
        // given
        var bytes = Files.readAllBytes(TestMedia.of(640, 360, 25, 12)
                .encoded("g", "50")
                .muxed("movflags", "faststart")
                .write(folder.resolve("whole.mp4")));
        Arrays.fill(bytes, bytes.length * 9 / 10, bytes.length * 9 / 10 + 30_000, (byte) 0xff);
        var master = Files.write(folder.resolve("master.mp4"), bytes);

        // when
        var outcome = ParentSide.encode(folder, master, Work.OPENING, COPYING);

        // then
        assertThat(outcome.sizes()).containsExactly("v360 640x360", "source 640x360");
        assertThat(outcome.all(ToParent.Plan.class).stream().flatMap(plan -> plan.audio().stream()))
                .hasSize(1);
        assertThat(outcome.the(ToParent.Dropped.class).rendition()).isEqualTo("v360");
        assertThat(outcome.content("source").pictures())
                .isEqualTo(outcome.the(ToParent.Done.class).frames());
        assertThat(outcome.segments("a")).isNotEmpty();
    }

    @Test
    void a_film_that_lost_its_tail_fails_though_its_beginning_was_copied() throws IOException {
        // given
        var whole = TestMedia.of(640, 360, 25, 20)
                .encoded("g", "50")
                .muxed("movflags", "faststart")
                .write(folder.resolve("whole.mp4"));
        var bytes = Files.readAllBytes(whole);
        var master = Files.write(folder.resolve("master.mp4"), Arrays.copyOf(bytes, bytes.length * 2 / 3));

        // when
        var outcome = ParentSide.encode(folder, master, Work.OPENING, COPYING);

        // then
        assertThat(outcome.failure()).isEqualTo(FailureCode.TRUNCATED);
        assertThat(outcome.segments("v360")).isNotEmpty();
    }

    private static TestMedia film(double seconds) {
        return TestMedia.of(640, 360, 25, seconds).silent();
    }

    private static void assertEncoded(Outcome outcome, long pictures) throws IOException {
        assertThat(outcome.renditions()).noneMatch(VideoRendition::copied);
        assertThat(outcome.all(ToParent.Dropped.class)).isEmpty();
        assertThat(outcome.the(ToParent.Done.class).frames()).isEqualTo(pictures);
        assertThat(outcome.content("v360").pictures()).isEqualTo(pictures);
    }
}
