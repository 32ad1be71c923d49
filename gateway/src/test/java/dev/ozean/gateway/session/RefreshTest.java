package dev.ozean.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.gateway.Browser;
import dev.ozean.gateway.GatewayStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class RefreshTest {
    @ConfigProperty(name = "ozean.public.url")
    URI home;

    @Test
    void a_session_in_use_is_renewed_without_a_word() {
        // given
        try (var browser = Browser.signedIn(home, "owner")) {
            var first = browser.cookieHeader(home.resolve("/"));

            // when
            await().until(() -> {
                assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
                return !browser.cookieHeader(home.resolve("/")).equals(first);
            });

            // then
            assertThat(browser.get("/api/me").body()).contains("Olga Owner");
        }
    }
}
