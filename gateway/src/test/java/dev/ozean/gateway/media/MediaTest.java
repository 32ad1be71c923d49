package dev.ozean.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.gateway.Browser;
import dev.ozean.gateway.GatewayStack;
import dev.ozean.web.media.BunnyToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class MediaTest {
    private static final String FOLDER =
            "0197a000-0000-7000-8000-000000000001/0197a000-0000-7000-8000-0000000000aa/0197a000-0000-7000-8000-0000000000bb.1";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    @ConfigProperty(name = "ozean.public.url")
    URI home;

    @Inject
    MediaConfig config;

    @Inject
    StoreConfig storeConfig;

    @BeforeEach
    void store() {
        var store = new StreamStore(storeConfig);
        store.put(FOLDER + "/master.m3u8", bytes("#EXTM3U"), "no-cache");
        store.put(FOLDER + "/v720/1.m4s", bytes("0123456789"), IMMUTABLE);
        store.put(FOLDER + "/a/1.m4s", bytes("0123456789"), IMMUTABLE);
        store.put(FOLDER + "/page.html", bytes("<html>"), IMMUTABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "master.m3u8, application/vnd.apple.mpegurl, no-cache",
        "v720/1.m4s, video/mp4, '" + IMMUTABLE + "'",
        "a/1.m4s, audio/mp4, '" + IMMUTABLE + "'"
    })
    void a_file_comes_with_its_type_and_how_long_it_keeps(String file, String type, String keeps) {
        // given
        // when
        var answer = send(get(link(file)));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains(type);
        assertThat(answer.headers().allValues("cache-control")).containsExactly(keeps);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 234, bytes 2-4/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=8-99, 89, bytes 8-9/10"
    })
    void a_range_of_a_file_comes_alone(String range, String content, String told) {
        // given
        // when
        var answer = send(get(link("v720/1.m4s")).header("Range", range));

        // then
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.headers().firstValue("content-range")).contains(told);
        assertThat(answer.headers().firstValueAsLong("content-length")).hasValue(content.length());
    }

    @Test
    void a_range_beyond_the_end_is_refused() {
        // given
        // when
        var answer = send(get(link("v720/1.m4s")).header("Range", "bytes=10-"));

        // then
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("content-range")).contains("bytes */10");
        assertThat(code(answer)).isEqualTo("range_not_satisfiable");
    }

    @Test
    void several_ranges_are_answered_with_the_whole_file() {
        // given
        // when
        var answer = send(get(link("v720/1.m4s")).header("Range", "bytes=0-1,4-5"));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("0123456789");
    }

    @Test
    void a_file_that_the_player_has_already_is_not_sent_again() {
        // given
        var tag = send(get(link("v720/1.m4s"))).headers().firstValue("etag").orElseThrow();

        // when
        var answer = send(get(link("v720/1.m4s")).header("If-None-Match", tag));

        // then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("etag")).contains(tag);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_players_question_for_the_size_is_answered() {
        // given
        var request = get(link("v720/1.m4s")).method("HEAD", BodyPublishers.noBody());

        // when
        var answer = send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("content-length")).hasValue(10);
        assertThat(answer.headers().firstValue("accept-ranges")).contains("bytes");
    }

    @Test
    void any_page_may_play_without_credentials() {
        // given
        var request = get(link("master.m3u8")).header("Origin", "https://elsewhere.example");

        // when
        var headers = send(request).headers();

        // then
        assertThat(headers.firstValue("access-control-allow-origin")).contains("*");
        assertThat(headers.firstValue("access-control-allow-credentials")).isEmpty();
        assertThat(headers.firstValue("cross-origin-resource-policy")).contains("cross-origin");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
    }

    @Test
    void a_page_of_another_origin_may_ask_for_ranges() {
        // given
        var request = get(link("v720/1.m4s"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "range");

        // when
        var answer = send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("access-control-allow-headers"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("Range"));
    }

    @Test
    void a_forged_link_opens_nothing() {
        // given
        var forged = link("master.m3u8").replace("0000000000bb.1", "0000000000bb.2");

        // when
        var answer = send(get(forged));

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(code(answer)).isEqualTo("link_not_valid");
    }

    @Test
    void a_link_that_has_ended_opens_nothing() {
        // given
        var ended = link("master.m3u8", Instant.now().getEpochSecond() - 1);

        // when
        var answer = send(get(ended));

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_file_that_is_not_there_is_said_so() {
        // given
        // when
        var answer = send(get(link("v720/999.m4s")));

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(code(answer)).isEqualTo("not_found");
    }

    @Test
    void what_no_stream_is_made_of_is_not_delivered() {
        // given
        // when
        var answer = send(get(link("page.html")));

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_can_be_written() {
        // given
        var request = get(link("v720/1.m4s")).PUT(BodyPublishers.ofString("x"));

        // when
        var answer = send(request);

        // then
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    private String link(String file) {
        return link(file, Instant.now().getEpochSecond() + 60);
    }

    private String link(String file, long expires) {
        var folder = "/" + FOLDER + "/";
        var token = BunnyToken.forFolder(folder, Instant.ofEpochSecond(expires)).signedWith(config.key());
        return "/media/bcdn_token=%s&expires=%d&token_path=%s%s%s"
                .formatted(token, expires, folder.replace("/", "%2F"), folder, file);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(home.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try (var browser = new Browser(home)) {
            return browser.send(request);
        }
    }

    private static String code(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getString("code");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
