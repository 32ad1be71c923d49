package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.encoding.protocol.VideoCodec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CodecsTest {
    @Test
    void h264_is_named_by_profile_constraints_and_level() {
        assertThat(Codecs.h264(HexFormat.of().parseHex("0000000167640028acd9"))).isEqualTo("avc1.640028");
    }

    @Test
    void the_level_of_h264_is_a_number() {
        assertThat(Codecs.h264Level(HexFormat.of().parseHex("000000016764001facd9")))
                .isEqualTo(31);
    }

    @Test
    void hevc_is_named_by_profile_compatibility_level_and_constraints() {
        // the byte 3 between zeros belongs to no value
        var header = "0000000140010c01ffff01600000030090000003000003005d95980900000001420101016000000300900000030000"
                + "03005da00280802d165959a4932b";
        assertThat(Codecs.of(VideoCodec.Family.HEVC, HexFormat.of().parseHex(header)))
                .isEqualTo("hvc1.1.6.L93.90");
    }

    @Test
    void av1_is_named_by_profile_level_and_tier() {
        assertThat(Codecs.of(VideoCodec.Family.AV1, HexFormat.of().parseHex("0a0b00000004479fe55f3f9ad0")))
                .isEqualTo("av01.0.00M.08");
        assertThat(Codecs.of(VideoCodec.Family.AV1, HexFormat.of().parseHex("0a0b00000042abbfc37190080108")))
                .isEqualTo("av01.0.08M.08");
    }

    @Test
    void a_header_without_parameters_is_no_h264() {
        assertThatThrownBy(() -> Codecs.h264(new byte[20])).isInstanceOf(IllegalArgumentException.class);
    }
}
