package dev.ozean.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.ozean.acceptance.judge.Scripts;
import dev.ozean.chaos.house.ShortFilm;
import dev.ozean.local.data.Home;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages by the rules of axe-core: those of WCAG 2.2 AA, and what it calls best practice. */
@ExtendWith(InTheHouse.class)
class AccessibilityTest {
    // The rule that is left out is an experimental one: it takes initials for a label.
    private static final String JUDGE = """
            async () => {
              const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'label-content-name-mismatch': { enabled: false } },
              })
              return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
            }""";

    private final House house;

    AccessibilityTest(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void the_door_keeps_the_rules(ColorScheme scheme) {
        // given
        var visitor = visitor(scheme);

        // when
        visitor.page().navigate("/");

        // then
        assertThat(visitor.find(HEADING, "Your videos, in your own hands")).isVisible(Visitor.SOON);
        assertThat(broken(visitor)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, /, Library",
        "DARK, /, Library",
        "LIGHT, /queue, Queue",
        "DARK, /queue, Queue",
        "LIGHT, /nowhere, There is nothing here",
        "LIGHT, /videos/0199aaaa-0000-7000-8000-000000000000, This video does not exist"
    })
    void a_page_keeps_the_rules(ColorScheme scheme, String path, String heading) {
        // given
        var owner = visitor(scheme).signIn("owner");

        // when
        owner.page().navigate(path);

        // then
        assertThat(owner.find(HEADING, heading)).isVisible(Visitor.SOON);
        assertThat(broken(owner)).isEmpty();
    }

    @Test
    void a_video_with_its_player_and_posters_keeps_the_rules() {
        // given
        var film = house.as("owner").upload(ShortFilm.of(Home.find()), "For every eye and ear");
        var owner = visitor(ColorScheme.LIGHT).signIn("owner");

        // when
        owner.page().navigate("/videos/" + film);

        // then
        assertThat(owner.find(BUTTON, "Automatic: choose the picture for me")).isVisible(Visitor.WORK);
        assertThat(broken(owner)).isEmpty();
        owner.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(broken(owner)).isEmpty();
    }

    private Visitor visitor(ColorScheme scheme) {
        var visitor = house.visitor();
        visitor.page().addInitScript(Scripts.axe());
        visitor.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        return visitor;
    }

    /** The rules that the page breaks, each with the piece that breaks it. */
    private static List<?> broken(Visitor visitor) {
        return (List<?>) visitor.page().evaluate(JUDGE);
    }
}
