package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.ToChild;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncoderTrialTest {
    @TempDir
    Path folder;

    @Test
    void the_settings_of_the_house_work() throws IOException {
        assertThat(answer(JobSettings.DEFAULT)).isEqualTo(new ToParent.Done(0, Duration.ZERO));
    }

    @Test
    void extra_rungs_work_too() throws IOException {
        var settings = Settings.by(VideoCodec.X264, Map.of("preset", "slow"), VideoCodec.X265, VideoCodec.SVT_AV1);
        assertThat(answer(settings)).isEqualTo(new ToParent.Done(0, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "X264, presett, veryfast, libx264",
        "X264, preset, veryfst, libx264",
        "X264, x264-params, aq-mod=3, libx264",
        "OPENH264, preset, veryfast, libopenh264",
        "OPENH264, profile, baseline, libopenh264"
    })
    void a_typo_is_told_by_its_option(VideoCodec codec, String option, String value, String encoder)
            throws IOException {
        assertThat(answer(Settings.by(codec, Map.of(option, value, "flags", "+cgop"))))
                .isInstanceOfSatisfying(ToParent.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(FailureCode.ENCODER_FAILED);
                    assertThat(failed.detail())
                            .startsWith("%s does not take the option %s=%s (".formatted(encoder, option, value));
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"NVENC_H264", "NVENC_HEVC"})
    void an_encoder_without_its_device_is_told_by_name(VideoCodec codec) throws IOException {
        assumeThat(Path.of("/dev/nvidia0")).doesNotExist();
        var settings = codec.family() == VideoCodec.Family.H264
                ? Settings.by(codec, Map.of())
                : Settings.by(VideoCodec.X264, Map.of(), codec);
        assertThat(answer(settings))
                .isInstanceOfSatisfying(
                        ToParent.Failed.class,
                        failed -> assertThat(failed.detail())
                                .startsWith("%s cannot be used here (".formatted(codec.libav())));
    }

    private ToParent answer(JobSettings settings) throws IOException {
        try (var parent = ParentSide.start(folder)) {
            parent.send(new ToChild.Try(settings));
            parent.talk(Files.createFile(folder.resolve("none")), _ -> false);
            var outcome = parent.outcome();
            assertThat(outcome.exit()).isZero();
            return outcome.lastWord();
        }
    }
}
