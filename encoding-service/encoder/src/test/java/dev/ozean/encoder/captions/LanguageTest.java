package dev.ozean.encoder.captions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "deu,de",
        "ger,de",
        "fre,fr",
        "eng,en",
        "en,en",
        "de-CH,de-CH",
        "pt_BR,pt-BR",
        "gsw,gsw",
        "und,und",
        "'',und",
        "english,und",
        "<script>,und",
        "zxx,und"
    })
    void tags_are_as_short_as_can_be(String said, String tag) {
        assertThat(Language.tag(said)).isEqualTo(tag);
    }
}
