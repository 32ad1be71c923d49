package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.protocol.VideoCodec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VideoOptionsTest {
    private static final RateControl RATE = RateControl.of(800_000, 1_000_000);

    @Test
    void x264_is_capped_and_its_key_frames_are_where_they_should_be() {
        assertThat(VideoOptions.of(VideoCodec.X264, RATE, 50, Map.of()))
                .isEqualTo(Map.of(
                        "preset", "veryfast",
                        "b", "800000",
                        "maxrate", "1000000",
                        "bufsize", "1600000",
                        "g", "50",
                        "keyint_min", "50",
                        "sc_threshold", "0",
                        "x264-params", "open-gop=0"));
    }

    @Test
    void what_an_operator_sets_comes_on_top_of_the_usual() {
        var own = Map.of("preset", "slow", "x264-params", "aq-mode=3");
        assertThat(VideoOptions.of(VideoCodec.X264, RATE, 50, own))
                .containsEntry("preset", "slow")
                .containsEntry("x264-params", "aq-mode=3:open-gop=0");
    }

    @ParameterizedTest
    @EnumSource(VideoCodec.class)
    void no_encoder_gets_words_of_another(VideoCodec codec) {
        var options = VideoOptions.of(codec, RATE, 50, Map.of());
        assertThat(options.keySet().stream().filter(key -> key.endsWith("-params")))
                .allMatch(key -> codec.libav().contains(key.substring(0, key.indexOf('-'))));
        assertThat(options).containsEntry("g", "50").containsEntry("b", "800000");
    }
}
