package dev.ozean.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.gateway.Browser;
import dev.ozean.gateway.GatewayStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class SignInTest {
    @ConfigProperty(name = "ozean.public.url")
    URI home;

    @Test
    void a_person_signs_in_and_is_led_to_where_they_wanted_to_go() {
        // given
        try (var browser = new Browser(home)) {

            // when
            var landed = browser.signIn("/login?to=/api/me", "owner");

            // then
            assertThat(landed.uri()).isEqualTo(home.resolve("/"));
            assertThat(new JsonObject(browser.get("/api/me").body()).getString("name"))
                    .isEqualTo("Olga Owner");
        }
    }

    @Test
    void the_app_is_told_who_is_signed_in() {
        // given
        try (var browser = Browser.signedIn(home, "creator")) {

            // when
            var me = new JsonObject(browser.get("/api/me").body());

            // then
            assertThat(me.getString("group")).isEqualTo("0197a000-0000-7000-8000-000000000001");
            assertThat(me.getJsonArray("roles")).containsExactly("creator");
        }
    }

    @Test
    void scripts_cannot_read_the_session_and_its_name_tells_the_port() {
        // given
        try (var browser = Browser.signedIn(home, "owner")) {

            // when
            var cookies = browser.cookieAttributes();

            // then
            assertThat(cookies.keySet()).allMatch(name -> name.contains("_" + home.getPort() + "_"));
            assertThat(cookies.entrySet())
                    .filteredOn(cookie -> cookie.getKey().startsWith("q_session"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.getValue().contains("httponly"))
                    .allMatch(cookie -> cookie.getValue().contains("samesite=lax"));
        }
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_identity_provider() {
        // given
        try (var browser = Browser.signedIn(home, "owner")) {

            // when
            var landed = browser.follow(browser.get("/logout"));

            // then
            assertThat(landed.uri().getPath()).isEqualTo("/");
            assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
            assertThat(browser.follow(browser.get("/login")).uri().getPath()).startsWith("/auth/realms/ozean/");
        }
    }

    @Test
    void signing_out_without_a_session_leads_home() {
        // given
        try (var browser = new Browser(home)) {

            // when
            var answer = browser.get("/logout");

            // then
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("location")).contains("/");
        }
    }

    @Test
    void the_api_never_redirects_who_is_not_signed_in() {
        // given
        try (var browser = new Browser(home)) {

            // when
            var answer = browser.get("/api/videos");

            // then
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("unauthorized");
        }
    }

    @Test
    void a_changing_request_by_cookie_alone_is_refused() {
        // given
        try (var browser = Browser.signedIn(home, "owner")) {

            // when
            var answer = browser.send(
                    HttpRequest.newBuilder(home.resolve("/api/videos")).POST(BodyPublishers.ofString("{}")));

            // then
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("foreign_request");
        }
    }

    @Test
    void a_changing_request_with_our_header_passes() {
        // given
        try (var browser = Browser.signedIn(home, "owner")) {

            // when
            var answer = browser.send(HttpRequest.newBuilder(home.resolve("/api/videos"))
                    .header("X-Ozean", "1")
                    .POST(BodyPublishers.ofString("{}")));

            // then
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_broken_session_is_no_session() {
        // given
        try (var browser = new Browser(home)) {
            var request = HttpRequest.newBuilder(home.resolve("/api/me"))
                    .header("Cookie", "q_session_Default_" + home.getPort() + "=broken");

            // when
            var answer = browser.send(request);

            // then
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void another_name_of_this_machine_leads_to_the_known_one() {
        // given
        try (var browser = new Browser(URI.create("http://127.0.0.1:" + home.getPort()))) {

            // when
            var answer = browser.get("/login?to=/videos");

            // then
            assertThat(answer.headers().firstValue("location")).contains(home + "/login?to=/videos");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/admin",
                "/auth/admin/master/console/",
                "/auth/realms/master",
                "/auth/realms/master/protocol/openid-connect/token",
                "/auth/realms/ozean/clients-registrations/default",
                "/auth/realms/ozean-other/protocol/openid-connect/auth",
                "/auth/metrics",
                "/auth/health",
                "/auth/"
            })
    void what_administers_the_identity_provider_is_not_shown(String path) {
        // given
        try (var browser = new Browser(home)) {

            // when
            var answer = browser.get(path);

            // then
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        }
    }

    @Test
    void a_way_around_the_path_table_is_refused() {
        // given
        try (var browser = new Browser(home)) {

            // when
            var answer = browser.get("/auth/realms/ozean/protocol/openid-connect/..%2f..%2f..%2fmaster");

            // then
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }
}
