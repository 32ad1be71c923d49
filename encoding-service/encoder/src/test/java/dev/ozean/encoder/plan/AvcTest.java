package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AvcTest {
    private static final byte[] HEADER =
            HexFormat.of().parseHex("01640028ffe1" + "0004" + "67640028" + "01" + "0003" + "68ee3c" + "fdf8f800");

    @Test
    void names_the_codec_and_knows_its_parameter_sets() {
        assertThat(Avc.parse(HEADER)).hasValueSatisfying(avc -> {
            assertThat(avc).returns("avc1.640028", Avc::codec).returns(4, Avc::lengthBytes);
            assertThat(avc.knows(HexFormat.of().parseHex("67640028"))).isTrue();
            assertThat(avc.knows(HexFormat.of().parseHex("68ee3c"))).isTrue();
            assertThat(avc.knows(HexFormat.of().parseHex("67640029"))).isFalse();
        });
    }

    @Test
    void what_is_cut_off_or_of_another_form_is_not_read() {
        assertThat(IntStream.range(0, HEADER.length - 4).mapToObj(length -> Avc.parse(Arrays.copyOf(HEADER, length))))
                .allSatisfy(parsed -> assertThat(parsed).isEmpty());
        assertThat(Avc.parse(HexFormat.of().parseHex("0000000167640028000000016868686868")))
                .isEmpty();
    }
}
