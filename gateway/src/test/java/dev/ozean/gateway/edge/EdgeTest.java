package dev.ozean.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.gateway.Browser;
import dev.ozean.gateway.GatewayStack;
import dev.ozean.local.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class EdgeTest {
    @ConfigProperty(name = "ozean.public.url")
    URI home;

    @Test
    void every_page_says_what_it_may_load_and_that_nobody_may_frame_it() {
        // given
        // when
        var headers = send(get("/")).headers();

        // then
        assertThat(headers.firstValue("content-security-policy"))
                .contains(SecurityHeaders.contentSecurityPolicy(URI.create("/media")));
        assertThat(headers.firstValue("x-frame-options")).contains("DENY");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("referrer-policy")).isPresent();
        assertThat(headers.firstValue("cross-origin-opener-policy")).contains("same-origin");
        assertThat(headers.firstValue("strict-transport-security")).isEmpty();
    }

    @Test
    void the_pages_of_the_identity_provider_keep_their_own_policy() {
        // given
        // when
        var headers = send(get("/auth/realms/ozean/account/")).headers();

        // then
        assertThat(headers.allValues("content-security-policy")).noneMatch(policy -> policy.contains("blob:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/metrics"})
    void health_and_metrics_are_told_to_who_asks_from_here(String path) {
        // given
        // when
        var answer = send(get(path));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"})
    void a_visitor_through_a_proxy_sees_neither(String header) {
        // given
        // when
        var answer = send(get("/q/metrics").header(header, "203.0.113.7"));

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "192.168.0.9, true",
        "::1, true",
        "fd00::1, true",
        "203.0.113.7, false",
        "2001:db8::1, false",
        "evil.example, false"
    })
    void an_address_is_inside_or_outside(String address, boolean inside) {
        // given
        // when
        var internal = InternalPages.isInternal(address);

        // then
        assertThat(internal).isEqualTo(inside);
    }

    @Test
    void metrics_tell_neither_links_nor_ids() {
        // given
        var id = UUID.randomUUID().toString();
        send(get("/media/bcdn_token=HS256-x&expires=1/" + id + "/master.m3u8"));
        send(get("/videos/" + id));
        send(get("/api/videos/" + id).header("Authorization", "Bearer " + Tokens.of("owner")));

        // when
        var metrics = send(get("/q/metrics")).body();

        // then
        assertThat(metrics)
                .contains("http_server_requests_seconds")
                .doesNotContain(id)
                .doesNotContain("bcdn_token");
    }

    @Test
    void all_services_are_described_in_one_document() {
        // given
        // when
        var whole = new JsonObject(send(get("/api/openapi")).body());

        // then
        assertThat(whole.getJsonObject("paths").fieldNames())
                .contains("/api/me", "/api/playback/heartbeat", "/api/videos")
                .noneMatch(path -> path.startsWith("/q/"));
    }

    @Test
    void the_services_describe_themselves_once_for_all_who_ask_soon_after() {
        // given
        var first = send(get("/api/openapi")).body();
        var described = described();

        // when
        var second = send(get("/api/openapi")).body();

        // then
        assertThat(second).isEqualTo(first);
        assertThat(described()).isEqualTo(described).isPositive();
    }

    private long described() {
        var state = send(get("/api/videos?play=state").header("Authorization", "Bearer " + Tokens.of("owner")));
        return new JsonObject(state.body()).getLong("described");
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(home.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try (var browser = new Browser(home)) {
            return browser.send(request);
        }
    }
}
