package dev.ozean.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.web.media.BunnyToken;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedLinksTest {
    private static final String KEY = "SecurityKey";
    private static final Instant EXPIRES = Instant.ofEpochSecond(1_598_024_587);
    private static final String FOLDER =
            "0197a000-0000-7000-8000-000000000001/0197a000-0000-7000-8000-0000000000aa/0197a000-0000-7000-8000-0000000000bb.1";
    private static final SignedLinks LINKS =
            new SignedLinks(new Settings(), Clock.fixed(EXPIRES.minusSeconds(1), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"/master.m3u8", "/v720/init.mp4", "/v720/12.m4s", "/sprites/1.jpg"})
    void a_token_for_the_folder_opens_what_lies_in_it(String file) {
        // given
        var link = link("/" + FOLDER + "/", EXPIRES, FOLDER + file);

        // when
        var permitted = LINKS.permitted(link);

        // then
        assertThat(permitted).map(SignedPath::object).contains(FOLDER + file);
    }

    @Test
    void a_token_for_one_file_opens_that_file() {
        // given
        var path = "/" + FOLDER + "/poster.jpg";
        var token = BunnyToken.forFile(path, EXPIRES).signedWith(KEY);

        // when
        var permitted =
                LINKS.permitted("/media/bcdn_token=%s&expires=%d%s".formatted(token, EXPIRES.getEpochSecond(), path));

        // then
        assertThat(permitted).isPresent();
    }

    @Test
    void a_token_does_not_open_another_jobs_folder() {
        // given
        var other = FOLDER.replaceFirst("\\.1$", ".12");

        // when
        var permitted = LINKS.permitted(link("/" + FOLDER, EXPIRES, other + "/master.m3u8"));

        // then
        assertThat(permitted).isEmpty();
    }

    @Test
    void a_token_that_has_ended_opens_nothing() {
        // given
        var link = link("/" + FOLDER + "/", EXPIRES.minusSeconds(1), FOLDER + "/master.m3u8");

        // when
        var permitted = LINKS.permitted(link);

        // then
        assertThat(permitted).isEmpty();
    }

    @Test
    void a_later_end_breaks_the_signature() {
        // given
        var link = link("/" + FOLDER + "/", EXPIRES, FOLDER + "/master.m3u8")
                .replace("expires=" + EXPIRES.getEpochSecond(), "expires=" + (EXPIRES.getEpochSecond() + 3600));

        // when
        var permitted = LINKS.permitted(link);

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
        var parsed = SignedPath.parse(link.substring("/media/".length()));

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
        var permitted = LINKS.permitted(link);

        // then
        assertThat(permitted).isEmpty();
    }

    private static String link(String folder, Instant expires, String object) {
        var token = BunnyToken.forFolder(folder, expires).signedWith(KEY);
        return "/media/bcdn_token=%s&expires=%d&token_path=%s/%s"
                .formatted(token, expires.getEpochSecond(), folder.replace("/", "%2F"), object);
    }

    private record Settings() implements MediaConfig {
        @Override
        public String key() {
            return KEY;
        }

        @Override
        public URI baseUrl() {
            return URI.create("/media");
        }
    }
}
