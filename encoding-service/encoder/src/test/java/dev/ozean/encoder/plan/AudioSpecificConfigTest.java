package dev.ozean.encoder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioSpecificConfigTest {
    @ParameterizedTest(name = "{0} with {1} channels: {2}")
    @CsvSource({
        "1210, 2, true", // AAC-LC, 44.1 kHz
        "1188, 1, true", // AAC-LC, 48 kHz
        "1210, 1, false",
        "1214, 2, false", // blocks of 960 samples
        "1200, 2, false", // channels that only the blocks describe
        "2b11, 2, false", // the extension for low bitrates
        "1790, 2, false", // a rate out of the table
        "12, 2, false"
    })
    void only_blocks_that_silence_can_stand_beside_are_usual(String config, int channels, boolean usual) {
        assertThat(AudioSpecificConfig.isUsual(HexFormat.of().parseHex(config), channels))
                .isEqualTo(usual);
    }
}
