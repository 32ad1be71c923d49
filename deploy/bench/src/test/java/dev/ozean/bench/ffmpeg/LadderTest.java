package dev.ozean.bench.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.VideoRendition;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {
    private final Ladder ladder = new Ladder(
            Path.of("film.mp4"),
            Path.of("out"),
            List.of(rendition("v360", 640, 360, 800_000), rendition("v720", 1280, 720, 2_800_000)),
            JobSettings.DEFAULT,
            true);

    @Test
    void in_a_cascade_each_size_is_made_of_the_one_above() {
        // then
        assertThat(after(ladder.cascade(), "-filter_complex"))
                .isEqualTo("[0:v:0]scale=1280:720:flags=bicubic,format=yuv420p,split=2[v720][below-v720];"
                        + "[below-v720]scale=640:360:flags=bicubic,format=yuv420p[v360]");
    }

    @Test
    void in_a_split_each_size_is_made_of_the_film() {
        // then
        assertThat(after(ladder.split(), "-filter_complex"))
                .isEqualTo("[0:v:0]split=2[in-v720][in-v360];"
                        + "[in-v720]scale=1280:720:flags=bicubic,format=yuv420p[v720];"
                        + "[in-v360]scale=640:360:flags=bicubic,format=yuv420p[v360]");
    }

    @Test
    void the_sound_is_made_once() {
        // then
        assertThat(Collections.frequency(ladder.cascade(), "0:a:0")).isOne();
        assertThat(ladder.each().stream().flatMap(List::stream).filter("0:a:0"::equals))
                .hasSize(1);
    }

    @Test
    void key_frames_come_as_often_as_ours() {
        // then
        assertThat(after(ladder.split(), "-g")).isEqualTo("60");
    }

    @Test
    void the_last_line_with_a_result_tells_the_similarity() {
        // given
        var said = List.of(
                "frame=  720 fps=100",
                "[Parsed_ssim_3 @ 0x1] SSIM Y:0.98 (17.2) U:0.99 (21.0) V:0.99 (21.2) All:0.983271 (17.766)");

        // then
        assertThat(Ssim.read(said)).hasValue(0.983271);
        assertThat(Ssim.read(List.of("nothing"))).isEmpty();
    }

    private static String after(List<String> arguments, String name) {
        return arguments.get(arguments.indexOf(name) + 1);
    }

    private static VideoRendition rendition(String name, int width, int height, int bitrate) {
        return new VideoRendition(
                name, width, height, bitrate, bitrate * 5 / 4, "avc1.640028", new Ratio(30, 1), 30_000, false);
    }
}
