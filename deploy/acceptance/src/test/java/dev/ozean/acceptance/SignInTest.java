package dev.ozean.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InTheHouse.class)
class SignInTest {
    private final House house;

    SignInTest(House house) {
        this.house = house;
    }

    @Test
    void a_person_signs_in_at_Keycloak() {
        // given
        var visitor = house.visitor();

        // when
        visitor.signIn("owner");

        // then
        assertThat(visitor.page().getByLabel("Account:")).isVisible();
        assertThat(status(visitor.page(), "/api/me")).isEqualTo(200);
    }

    @Test
    void after_signing_out_the_door_is_shut() {
        // given
        var visitor = house.visitor();
        visitor.signIn("creator");

        // when
        visitor.signOut();

        // then
        assertThat(visitor.find(HEADING, "Your videos, in your own hands")).isVisible(Visitor.SOON);
        assertThat(status(visitor.page(), "/api/me")).isEqualTo(401);
    }

    @Test
    void a_link_to_a_page_leads_there_after_signing_in() {
        // given
        var visitor = house.visitor();
        var video = house.as("owner")
                .post("/api/videos", "{\"title\": \"A page to come back to\"}")
                .json()
                .get("id")
                .textValue();
        visitor.page().navigate("/videos/" + video);

        // when
        visitor.find(LINK, "Sign in").click();
        visitor.giveCredentials("owner");

        // then
        assertThat(visitor.find(HEADING, "A page to come back to")).isVisible(Visitor.SOON);
    }

    @Test
    void a_wrong_password_opens_nothing() {
        // given
        var visitor = house.visitor();
        visitor.page().navigate("/");
        visitor.find(LINK, "Sign in").click();

        // when
        visitor.giveCredentials("owner", "guessed");

        // then
        assertThat(visitor.page().getByText("Invalid username or password")).isVisible(Visitor.SOON);
        assertThat(status(visitor.page(), "/api/me")).isEqualTo(401);
    }

    private static int status(Page page, String path) {
        return page.request().get(path).status();
    }
}
