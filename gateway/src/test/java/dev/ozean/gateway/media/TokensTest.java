package dev.ozean.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final long EXPIRES = 1_598_024_587;
    private static final String FOLDER =
            "0197a000-0000-7000-8000-000000000001/0197a000-0000-7000-8000-0000000000aa/0197a000-0000-7000-8000-0000000000bb.1";
    private static final Tokens TOKENS =
            new Tokens("SecurityKey", Clock.fixed(Instant.ofEpochSecond(EXPIRES - 1), ZoneOffset.UTC));

    // The vectors that Bunny publishes.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/300kb.jpg, , , HS256-o10JRWlsAItyAsdKS6jJKjabHN4FrFsplDHPV1idcX4",
                "/300kb.jpg, token_countries, \"CA,US\", HS256-i5s3Uv7mnrFfN5nznwU2BxhILpnipYeE18TapV0WNFM",
                "/300kb.jpg, token_countries_blocked, \"RU,CN\", HS256-JS8dSuBSjSH-W2-xhdkCPC36-2rlxfDCQJjlNMPqKZQ",
                "/abc, token_path, /abc, HS256-uVZvT3SbEoVKYJyDJgbcsDmSFf73cv-uNUVaJiKWpbQ",
                "/300kb.jpg, token_ignore_params, true, HS256-1lwWBD_c1IAGSj1UKPoxreu8ePDQ-Z9FoWLcRn_RRH0",
                "/300kb.jpg, limit, 1000, HS256-DAVapqNNED3Z7JkjRTYX0UOIHNtbHEuuhRNEc4A7mMQ"
            })
    void the_official_vectors_come_out(String path, String name, String value, String token) {
        // given
        var parameters = new TreeMap<>(name == null ? Map.<String, String>of() : Map.of(name, value));

        // when
        var signed = TOKENS.sign(path, EXPIRES, parameters);

        // then
        assertThat(signed).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/master.m3u8", "/v720/init.mp4", "/v720/12.m4s", "/sprites/1.jpg"})
    void a_token_for_the_folder_opens_what_lies_in_it(String file) {
        // given
        var link = link("/" + FOLDER + "/", EXPIRES, FOLDER + file);

        // when
        var permitted = SignedPath.parse(link).filter(TOKENS::permit);

        // then
        assertThat(permitted).map(SignedPath::object).contains(FOLDER + file);
    }

    @Test
    void a_token_for_one_file_opens_that_file() {
        // given
        var path = "/" + FOLDER + "/poster.jpg";
        var token = TOKENS.sign(path, EXPIRES, new TreeMap<>());

        // when
        var permitted = SignedPath.parse("bcdn_token=%s&expires=%d%s".formatted(token, EXPIRES, path))
                .filter(TOKENS::permit);

        // then
        assertThat(permitted).isPresent();
    }

    @Test
    void a_token_does_not_open_another_jobs_folder() {
        // given
        var other = FOLDER.replaceFirst("\\.1$", ".12");

        // when
        var permitted = SignedPath.parse(link("/" + FOLDER, EXPIRES, other + "/master.m3u8"))
                .filter(TOKENS::permit);

        // then
        assertThat(permitted).isEmpty();
    }

    @Test
    void a_token_that_has_ended_opens_nothing() {
        // given
        var link = link("/" + FOLDER + "/", EXPIRES - 1, FOLDER + "/master.m3u8");

        // when
        var permitted = SignedPath.parse(link).filter(TOKENS::permit);

        // then
        assertThat(permitted).isEmpty();
    }

    @Test
    void a_later_end_breaks_the_signature() {
        // given
        var link = link("/" + FOLDER + "/", EXPIRES, FOLDER + "/master.m3u8")
                .replace("expires=" + EXPIRES, "expires=" + (EXPIRES + 3600));

        // when
        var permitted = SignedPath.parse(link).filter(TOKENS::permit);

        // then
        assertThat(permitted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.jpg",
                "/%2e%2e/secret.jpg",
                "/v720/..%2f..%2fsecret.jpg",
                "/v720//1.m4s",
                "/v720\\1.m4s",
                "/a/b/c/1.m4s",
                "/master.m3u8/",
                "/",
                ""
            })
    void a_name_that_leads_elsewhere_is_no_link(String file) {
        // given
        var link = link("/" + FOLDER + "/", EXPIRES, FOLDER + file);

        // when
        var parsed = SignedPath.parse(link);

        // then
        assertThat(parsed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&token_countries=DE", "&anything=1", "&expires=1", "&token_path=%zz"})
    void a_parameter_that_was_not_signed_or_cannot_be_checked_opens_nothing(String parameter) {
        // given
        var link = link("/" + FOLDER + "/", EXPIRES, FOLDER + "/master.m3u8")
                .replace("&token_path", parameter + "&token_path");

        // when
        var permitted = SignedPath.parse(link).filter(TOKENS::permit);

        // then
        assertThat(permitted).isEmpty();
    }

    private static String link(String folder, long expires, String object) {
        var token = TOKENS.sign(folder, expires, new TreeMap<>(Map.of("token_path", folder)));
        return "bcdn_token=%s&expires=%d&token_path=%s/%s"
                .formatted(token, expires, folder.replace("/", "%2F"), object);
    }
}
