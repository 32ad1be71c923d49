package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.Measured;
import dev.ozean.encoder.libav.TestMedia;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of two fields become whole ones. */
class InterlacedTest {
    @TempDir
    Path folder;

    @Test
    void interlaced_pictures_show_no_combs() throws IOException {
        // given: white in one field, black in the other is what a fast bar leaves behind
        var master = TestMedia.of(640, 480, 50, 1)
                .silent()
                .filtered("geq=lum=if(lt(mod(X+N*40\\,320)\\,160)\\,235\\,16):cb=128:cr=128,"
                        + "tinterlace=mode=interleave_top,fieldorder=tff,format=yuv420p")
                .codecs("mpeg2video", "aac")
                .encoded("flags", "+ildct+ilme")
                .encoded("b", "8000000")
                .write(folder.resolve("master.ts"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then: rows differ from their neighbours where combs are
        assertThat(Measured.pictures(master, "idet", "lavfi.idet.multiple.tff")).isGreaterThan(5);
        assertThat(Measured.pictures(outcome.whole("v480"), "idet", "lavfi.idet.multiple.tff"))
                .isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 1, mpeg2video, ts",
        "60000, 1001, mpeg2video, ts",
        "50, 1, mpeg2video, mkv",
        "50, 1, dvvideo, avi",
        "50, 1, libx264, mp4"
    })
    void interlaced_pictures_move_as_often_as_they_have_fields(int num, int den, String codec, String container)
            throws IOException {
        // given: what lies beside the bar in one field is under it in the next
        var master = TestMedia.of(720, 576, 50, 1)
                .silent()
                .filtered("fps=%d/%d,geq=lum=if(lt(mod(X+N*80\\,320)\\,160)\\,235\\,16):cb=128:cr=128,"
                                .formatted(num, den)
                        + "tinterlace=mode=interleave_top,fieldorder=%s,format=yuv420p,setsar=16/15"
                                .formatted(codec.equals("dvvideo") ? "bff" : "tff"))
                .codecs(codec, "aac")
                .encoded("flags", "+ildct+ilme")
                .write(folder.resolve("master." + container));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.rendition("v480").frameRate()).isEqualTo(new Ratio(num, den));
        assertThat(outcome.content("v480").pictures())
                .isEqualTo(Math.round((double) num / den))
                .isEqualTo(outcome.the(ToParent.Done.class).frames());
        assertThat(Measured.pictures(outcome.whole("v480"), "signalstats", "lavfi.signalstats.YDIF"))
                .isGreaterThan(50);
    }

    @Test
    void interlaced_films_keep_their_length() throws IOException {
        // given
        var master = TestMedia.of(640, 480, 50, 2)
                .silent()
                .filtered("tinterlace=mode=interleave_top,fieldorder=tff,format=yuv420p")
                .codecs("mpeg2video", "aac")
                .encoded("flags", "+ildct+ilme")
                .write(folder.resolve("master.ts"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.the(ToParent.Done.class).duration().toMillis() / 1000.0)
                .isCloseTo(2, within(0.1));
        assertThat(outcome.the(ToParent.Done.class).frames()).isEqualTo(100);
        assertThat(outcome.sizes()).containsExactly("v360 480x360", "v480 640x480");
    }
}
