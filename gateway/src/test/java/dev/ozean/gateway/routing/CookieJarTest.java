package dev.ozean.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CookieJarTest {
    private static final CookieJar JAR = CookieJar.ofPort(8080);

    @Test
    void only_cookies_of_this_stack_go_in_under_their_own_names() {
        // given
        var header = "ozean_9090_AUTH_SESSION_ID=other; ozean_8080_AUTH_SESSION_ID=ours==; q_session_8080=secret";

        // when
        var inward = JAR.inward(List.of(header, "ozean_8080_KC_RESTART=x"));

        // then
        assertThat(inward).isEqualTo("AUTH_SESSION_ID=ours==; KC_RESTART=x");
    }

    @Test
    void a_cookie_comes_back_under_this_stacks_name() {
        // given
        // when
        var outward = JAR.outward("KEYCLOAK_SESSION=abc;Path=/auth/realms/ozean/;HttpOnly");

        // then
        assertThat(outward).isEqualTo("ozean_8080_KEYCLOAK_SESSION=abc;Path=/auth/realms/ozean/;HttpOnly");
    }
}
