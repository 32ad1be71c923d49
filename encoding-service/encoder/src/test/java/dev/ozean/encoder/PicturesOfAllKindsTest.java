package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ozean.encoder.libav.TestMedia;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pixels of the renditions are, for the kinds of pictures that people upload. */
class PicturesOfAllKindsTest {
    private static final String BARS = "geq=lum=%s:cb=%d:cr=%d";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // 18 % grey and diffuse white as ITU-R BT.2408 has them, and a highlight of 1000 nits
        "smpte2084, 424, 123",
        "smpte2084, 572, 196",
        "smpte2084, 723, 230",
        "arib-std-b67, 397, 112",
        "arib-std-b67, 721, 196"
    })
    void hdr_keeps_faces_as_bright_as_they_were_and_bends_highlights(String transfer, int code, int wanted)
            throws IOException {
        // given
        var master = wide(transfer, code, 512, 512).write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.pixels("v360", "Y", 160, 90)).isCloseTo(wanted, within(14.0));
        assertThat(outcome.pixels("v360", "U", 160, 90)).isCloseTo(128, within(1.5));
        assertThat(outcome.pixels("v360", "V", 160, 90)).isCloseTo(128, within(1.5));
    }

    @Test
    void colours_of_wide_gamut_are_those_of_every_screen() throws IOException {
        // given: the red of BT.709, as BT.2020 writes it in ten bits of standard range
        var master = wide("bt2020-10", 387, 371, 769).write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.pixels("v360", "Y", 160, 90)).isCloseTo(63, within(6.0));
        assertThat(outcome.pixels("v360", "U", 160, 90)).isCloseTo(102, within(6.0));
        assertThat(outcome.pixels("v360", "V", 160, 90)).isCloseTo(240, within(6.0));
    }

    private static TestMedia wide(String transfer, int luma, int cb, int cr) {
        return TestMedia.of(320, 180, 25, 0.4)
                .silent()
                .filtered("format=yuv420p10le," + BARS.formatted(Integer.toString(luma), cb, cr))
                .codecs("libx265", "aac")
                .encoded("x265-params", "log-level=error:colorprim=bt2020:colormatrix=bt2020nc:transfer=" + transfer);
    }

    @Test
    void red_green_and_blue_become_the_yuv_that_the_stream_says() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 0.4)
                .silent()
                .filtered("format=gbrp,geq=r=255:g=0:b=0,format=bgr0")
                .codecs("ffv1", "aac")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.pixels("v360", "Y", 160, 90)).isCloseTo(63, within(2.0));
        assertThat(outcome.pixels("v360", "V", 160, 90)).isCloseTo(240, within(2.0));
    }

    @ParameterizedTest
    @CsvSource({"bgra, ffv1, mkv", "yuva444p10le, prores_ks, mov"})
    void what_is_transparent_is_black_whatever_lies_beneath(String format, String codec, String container)
            throws IOException {
        // given: white everywhere, seen through at the left
        var master = TestMedia.of(320, 180, 25, 0.4)
                .silent()
                .filtered("drawbox=color=white:t=fill,format=%s,geq=%s:a=if(lt(X\\,W/2)\\,0\\,%d),format=%s"
                        .formatted(
                                format.equals("bgra") ? "gbrap" : format,
                                format.equals("bgra")
                                        ? "r=p(X\\,Y):g=p(X\\,Y):b=p(X\\,Y)"
                                        : "lum=p(X\\,Y):cb=512:cr=512",
                                format.equals("bgra") ? 255 : 1023,
                                format))
                .codecs(codec, "aac")
                .write(folder.resolve("master." + container));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.pixels("v360", "Y", 60, 90)).isCloseTo(16, within(3.0));
        assertThat(outcome.pixels("v360", "Y", 260, 90)).isCloseTo(235, within(3.0));
        assertThat(outcome.pixels("v360", "U", 60, 90)).isCloseTo(128, within(2.0));
    }

    @Test
    void grey_pictures_stay_grey() throws IOException {
        // given: grey alone is of full range
        var master = TestMedia.of(320, 180, 25, 0.4)
                .silent()
                .filtered("format=gray,geq=lum=128")
                .codecs("ffv1", "aac")
                .write(folder.resolve("master.mkv"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.pixels("v360", "Y", 160, 90)).isCloseTo(126, within(2.0));
        assertThat(outcome.pixels("v360", "U", 160, 90)).isCloseTo(128, within(1.0));
    }

    @Test
    void pictures_of_full_range_are_brought_to_the_usual_one() throws IOException {
        // given
        var master = TestMedia.of(320, 180, 25, 0.4)
                .silent()
                .filtered("format=yuv420p,geq=lum=255:cb=128:cr=128,setrange=full")
                .codecs("mjpeg", "aac")
                .write(folder.resolve("master.avi"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.pixels("v360", "Y", 160, 90)).isCloseTo(235, within(2.0));
    }

    @Test
    void chroma_of_full_resolution_keeps_its_place() throws IOException {
        // given: blue at the left, red at the right
        var master = TestMedia.of(320, 180, 25, 0.4)
                .silent()
                .filtered(
                        "format=yuv444p10le,geq=lum=400:cb=if(lt(X\\,W/2)\\,800\\,300):cr=if(lt(X\\,W/2)\\,300\\,800)")
                .codecs("libx265", "aac")
                .write(folder.resolve("master.mp4"));

        // when
        var outcome = ParentSide.encode(folder, master);

        // then
        assertThat(outcome.pixels("v360", "U", 60, 90)).isCloseTo(200, within(2.0));
        assertThat(outcome.pixels("v360", "U", 260, 90)).isCloseTo(75, within(2.0));
        assertThat(outcome.pixels("v360", "V", 150, 90)).isCloseTo(75, within(4.0));
        assertThat(outcome.pixels("v360", "V", 170, 90)).isCloseTo(200, within(4.0));
    }
}
