package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CodecsTest {
    @Test
    void h264_is_named_by_profile_constraints_and_level() {
        assertThat(Codecs.h264(HexFormat.of().parseHex("0000000167640028acd9"))).isEqualTo("avc1.640028");
    }

    @Test
    void a_header_without_parameters_is_no_h264() {
        assertThatThrownBy(() -> Codecs.h264(new byte[20])).isInstanceOf(IllegalArgumentException.class);
    }
}
