package dev.ozean.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.gateway.Browser;
import dev.ozean.gateway.GatewayStack;
import dev.ozean.local.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class ProxyTest {
    @ConfigProperty(name = "ozean.public.url")
    URI home;

    @Test
    void a_programs_token_reaches_the_service() {
        // given
        var token = Tokens.of("owner");

        // when
        var seen = echo(request("/api/videos?limit=5").header("Authorization", "Bearer " + token));

        // then
        assertThat(seen.getString("uri")).isEqualTo("/api/videos?limit=5");
        assertThat(values(seen, "authorization")).containsExactly("Bearer " + token);
    }

    @Test
    void a_session_is_changed_into_its_token_and_its_cookie_stays_here() {
        // given
        try (var browser = Browser.signedIn(home, "owner")) {

            // when
            var seen = new JsonObject(browser.get("/api/videos").body());

            // then
            assertThat(seen.getJsonObject("headers").containsKey("cookie")).isFalse();
            assertThat(claims(values(seen, "authorization").getFirst()))
                    .contains("\"ozean-api\"", "0197a000-0000-7000-8000-000000000001");
        }
    }

    @Test
    void a_token_beside_a_session_is_judged_alone() {
        // given
        try (var browser = Browser.signedIn(home, "owner")) {

            // when
            var answer = browser.send(request("/api/videos").header("Authorization", "Bearer forged"));

            // then
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_token_of_one_beside_the_session_of_another_stands_for_the_first() {
        // given
        try (var browser = Browser.signedIn(home, "owner")) {
            var token = Tokens.of("other-owner");

            // when
            var me = new JsonObject(browser.send(request("/api/me").header("Authorization", "Bearer " + token))
                    .body());

            // then
            assertThat(me.getString("group")).isEqualTo("0197a000-0000-7000-8000-000000000002");
        }
    }

    @Test
    void what_a_client_claims_about_its_way_here_is_replaced() {
        // given
        var request = withToken("/api/videos")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-Ozean-Group", "0197a000-0000-7000-8000-000000000002");

        // when
        var seen = echo(request);

        // then
        assertThat(values(seen, "x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(values(seen, "x-forwarded-host")).containsExactly(home.getAuthority());
        assertThat(values(seen, "x-forwarded-proto")).containsExactly("http");
        assertThat(values(seen, "x-forwarded-port")).containsExactly(Integer.toString(home.getPort()));
        assertThat(seen.getJsonObject("headers").fieldNames())
                .doesNotContain("x-forwarded-prefix", "forwarded", "x-real-ip", "x-ozean-group");
    }

    @Test
    void the_trace_of_the_caller_goes_on() {
        // given
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        // when
        var seen = echo(withToken("/api/videos").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        // then
        assertThat(values(seen, "traceparent"))
                .singleElement()
                .satisfies(parent -> assertThat(parent).contains(trace));
    }

    @Test
    void a_service_that_is_away_is_a_problem_with_a_code() {
        // given
        // when
        var answer = send(withToken("/api/videos/sync/vimeo"));

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("service_unavailable");
    }

    @Test
    void a_services_problem_comes_through_as_it_is() {
        // given
        // when
        var answer = send(withToken("/api/videos?play=refuse"));

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("no_video");
    }

    @Test
    void a_services_headers_are_told_apart_from_those_of_its_connection() {
        // given
        // when
        var headers = send(withToken("/api/upload/video?play=created")).headers();

        // then
        assertThat(headers.allValues("location")).containsExactly("/api/upload/video/7");
        assertThat(headers.allValues("cache-control")).containsExactly("private, max-age=60");
        assertThat(headers.allValues("x-frame-options")).containsExactly("DENY");
        assertThat(headers.firstValue("server")).isEmpty();
        assertThat(headers.firstValue("connection")).isEmpty();
    }

    @Test
    void an_address_that_nobody_owns_is_a_problem() {
        // given
        // when
        var answer = send(withToken("/api/nothing"));

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("not_found");
    }

    @Test
    void a_path_that_another_parser_reads_otherwise_is_refused() {
        // given
        // when
        var answer = send(withToken("/api/videos/%2e%2e/%2e%2e/q/metrics"));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("bad_path");
    }

    @Test
    void a_body_that_is_too_long_is_refused() {
        // given
        var body = BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]);

        // when
        var answer = send(withToken("/api/videos").POST(body));

        // then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("body_too_large");
    }

    @Test
    void a_body_that_does_not_tell_its_length_passes_within_the_limit() {
        // given
        var body = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[1024 * 1024]));

        // when
        var seen = echo(withToken("/api/videos").POST(body));

        // then
        assertThat(seen.getLong("length")).isEqualTo(1024 * 1024);
    }

    @Test
    void a_body_that_grows_beyond_the_limit_is_refused() {
        // given
        var body = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]));

        // when
        var answer = send(withToken("/api/videos").POST(body));

        // then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("body_too_large");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(home.resolve(path));
    }

    private HttpRequest.Builder withToken(String path) {
        return request(path).header("Authorization", "Bearer " + Tokens.of("owner"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try (var browser = new Browser(home)) {
            return browser.send(request);
        }
    }

    private JsonObject echo(HttpRequest.Builder request) {
        return new JsonObject(send(request).body());
    }

    private static List<String> values(JsonObject seen, String header) {
        return seen.getJsonObject("headers").getJsonArray(header).stream()
                .map(Object::toString)
                .toList();
    }

    private static String claims(String authorization) {
        var payload = authorization.split("\\.")[1];
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}
