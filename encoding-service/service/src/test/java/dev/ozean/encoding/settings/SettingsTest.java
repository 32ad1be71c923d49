package dev.ozean.encoding.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.JobSettings.Rung;
import dev.ozean.encoding.protocol.VideoCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path home;

    @Test
    void without_a_word_streams_are_made_as_the_house_makes_them() {
        var usual = JobSettings.DEFAULT;
        assertThat(settings(Map.of()).job())
                .usingRecursiveComparison()
                .ignoringFields("videoOptions")
                .isEqualTo(usual);
        assertThat(settings(Map.of()).job().videoOptions()).isEmpty();
    }

    @Test
    void all_of_it_can_be_set() {
        // when
        var job = settings(Map.of(
                        "ozean.encoding.ladder", "240:400,1080:4500",
                        "ozean.encoding.codec", "nvenc_h264",
                        "ozean.encoding.extras", "x265,svt-av1",
                        "ozean.encoding.options.preset", "p6",
                        "ozean.encoding.options.rc-lookahead", "20",
                        "ozean.encoding.per-title", "false",
                        "ozean.encoding.loudness", "true",
                        "ozean.encoding.source-factor", "0"))
                .job();

        // then
        assertThat(job.ladder()).containsExactly(new Rung(240, 400_000), new Rung(1080, 4_500_000));
        assertThat(job.videoOptions()).isEqualTo(Map.of("preset", "p6", "rc-lookahead", "20"));
        assertThat(job.policy())
                .returns(VideoCodec.NVENC_H264, JobSettings.Policy::codec)
                .returns(List.of(VideoCodec.X265, VideoCodec.SVT_AV1), JobSettings.Policy::extras)
                .returns(false, JobSettings.Policy::perTitle)
                .returns(true, JobSettings.Policy::loudness)
                .returns(0.0, JobSettings.Policy::sourceFactor);
    }

    @Test
    void an_encoder_that_was_built_without_x264_uses_what_it_has() throws IOException {
        Files.writeString(home.resolve("build.properties"), "codec=OPENH264\n");
        assertThat(settings(Map.of()).job().policy().codec()).isEqualTo(VideoCodec.OPENH264);
    }

    @Test
    void a_ladder_that_does_not_ascend_is_refused() {
        assertThatThrownBy(() -> settings(Map.of("ozean.encoding.ladder", "720:2800,360:800"))
                        .job())
                .hasMessageContaining("ladder");
        assertThatThrownBy(() -> settings(Map.of("ozean.encoding.ladder", "720")))
                .hasMessageContaining("a rung is a short side and kb/s, such as 720:2800, not 720");
    }

    private Settings settings(Map<String, String> values) {
        return new Settings(Configured.by(values), home);
    }
}
