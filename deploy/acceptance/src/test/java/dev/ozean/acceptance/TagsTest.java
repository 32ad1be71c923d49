package dev.ozean.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.COMBOBOX;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.OPTION;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InTheHouse.class)
class TagsTest {
    private final House house;

    TagsTest(House house) {
        this.house = house;
    }

    @Test
    void a_tag_that_was_saved_is_still_there_after_a_reload() {
        // given
        var video = house.as("owner").create("To be tagged");
        var visitor = house.visitor().signIn("creator");
        visitor.page().navigate("/videos/" + video);
        visitor.find(COMBOBOX, "Tags").fill("seashore");
        visitor.find(COMBOBOX, "Tags").press("Enter");
        visitor.page()
                .waitForResponse(
                        response -> response.request().method().equals("PATCH") && response.ok(),
                        () -> visitor.find(BUTTON, "Save").click());

        // when
        visitor.page().reload();

        // then
        assertThat(visitor.find(HEADING, "To be tagged")).isVisible(Visitor.SOON);
        assertThat(visitor.text("seashore").first()).isVisible(Visitor.SOON);
    }

    @Test
    void the_library_offers_the_tags_that_are_used() {
        // given
        house.as("owner").post("/api/videos", "{\"title\": \"Found by its tag\", \"tags\": [\"lighthouse\"]}");
        var visitor = house.visitor().signIn("creator");

        // when
        visitor.find(BUTTON, "Filters").click();
        visitor.find(COMBOBOX, "Tag").fill("light");
        visitor.find(OPTION, "lighthouse").click();

        // then
        assertThat(visitor.page()).hasURL(Pattern.compile("[?&]tag=lighthouse"));
        assertThat(visitor.page().getByText("Found by its tag").first()).isVisible(Visitor.SOON);
    }
}
