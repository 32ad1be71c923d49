package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Decision.Verdict;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided about films that differ. */
class PerTitleOfChildTest {
    @TempDir
    Path folder;

    @Test
    void slides_need_fewer_bits_and_noise_needs_all() throws IOException {
        // given: boxes that change every five seconds; noise in every picture
        var slides = film("drawbox=x=mod(floor(t/5)*100\\,500):y=40:w=200:h=200:color=white:t=fill,fps=25", "slides");
        var noise = film("noise=alls=60:allf=t", "noise");

        // when
        var easy = ParentSide.encode(folder.resolve("slides"), slides, Settings.fitting());
        var hard = ParentSide.encode(folder.resolve("noise"), noise, Settings.fitting());

        // then
        assertThat(verdicts(easy)).containsExactly(Verdict.SCALED, Verdict.SCALED, Verdict.ABOVE_SOURCE);
        assertThat(verdicts(hard)).containsExactly(Verdict.ENCODED, Verdict.ENCODED, Verdict.ABOVE_SOURCE);
        assertThat(bitrates(easy)).containsExactly(160_000, 320_000);
        assertThat(bitrates(hard)).containsExactly(400_000, 800_000);
        assertThat(easy.the(ToParent.Done.class).frames()).isEqualTo(300);
    }

    @Test
    void a_master_that_was_enlarged_gets_no_rung_for_that() throws IOException {
        // given
        var master = TestMedia.of(640, 360, 25, 12)
                .silent()
                .filtered("scale=160:90,scale=640:360:flags=bicubic")
                .encoded("crf", "15")
                .encoded("g", "50")
                .write(folder.resolve("enlarged.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Settings.fitting());

        // then
        assertThat(verdicts(outcome)).element(1).isEqualTo(Verdict.DROPPED);
        assertThat(outcome.sizes()).containsExactly("v180 320x180");
    }

    @Test
    void a_master_with_one_key_frame_gets_the_ladder() throws IOException {
        // given: there is nowhere to jump to
        var master = TestMedia.of(640, 360, 25, 40)
                .silent()
                .encoded("g", "9999")
                .encoded("keyint_min", "9999")
                .encoded("sc_threshold", "0")
                .write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master, Settings.fitting());

        // then
        assertThat(verdicts(outcome)).element(1).isEqualTo(Verdict.ENCODED);
    }

    @Test
    void the_ladder_is_told_too_where_nothing_is_fitted() throws IOException {
        var outcome = ParentSide.encode(folder, film("null", ""), Settings.QUICK);
        assertThat(outcome.the(ToParent.Decided.class).decisions())
                .contains(new Decision("v360", Verdict.ENCODED, 800_000, 800_000))
                .contains(new Decision("v720", Verdict.ABOVE_SOURCE, 2_800_000, 0));
    }

    private Path film(String filters, String name) throws IOException {
        var place = Files.createDirectories(folder.resolve(name));
        return new TestMedia(
                        "color=c=navy:size=640x360:rate=25:duration=12,format=yuv420p," + filters,
                        List.of(),
                        "libx264",
                        "aac",
                        OptionalInt.empty(),
                        Map.of())
                .encoded("crf", "18")
                .encoded("g", "50")
                .write(place.resolve("master.mp4"));
    }

    private static List<Verdict> verdicts(Outcome outcome) {
        return outcome.the(ToParent.Decided.class).decisions().stream()
                .map(Decision::verdict)
                .toList();
    }

    private static List<Integer> bitrates(Outcome outcome) {
        return outcome.the(ToParent.Decided.class).decisions().stream()
                .map(Decision::bitrate)
                .filter(bitrate -> bitrate > 0)
                .toList();
    }
}
