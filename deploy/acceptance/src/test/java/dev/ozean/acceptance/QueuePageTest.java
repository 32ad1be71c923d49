package dev.ozean.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.LISTITEM;
import static com.microsoft.playwright.options.AriaRole.MENUITEM;
import static com.microsoft.playwright.options.AriaRole.PROGRESSBAR;
import static com.microsoft.playwright.options.AriaRole.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** An owner at the queue, with one film under way and one that waits: each test goes on where the one before ended. */
@ExtendWith({InTheHouse.class, StepByStep.class})
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class QueuePageTest {
    private static final String FIRST = "First in the queue";
    private static final String SECOND = "Second in the queue";
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(Patience.SOON.toMillis());

    private final House house;
    private final Path clip = House.clip();
    private Visitor owner;
    private String second;

    QueuePageTest(House house) {
        this.house = house;
    }

    @BeforeAll
    void openTheQueue() {
        owner = house.visitor().signIn("owner");
        owner.find(LINK, "Queue").click();
    }

    /** The other tests need the machine, and a queue that goes on. */
    @AfterAll
    void leaveNothing() {
        var api = house.as("owner");
        api.send(
                "PUT",
                "/api/videos/processing/pause",
                Map.of("Content-Type", "application/json"),
                "{\"paused\": false}");
        api.get("/api/videos/processing/jobs?limit=100")
                .json()
                .get("items")
                .valueStream()
                .filter(job -> List.of(FIRST, SECOND).contains(job.get("title").textValue()))
                .forEach(job -> api.post(
                        "/api/videos/%s/cancel-processing"
                                .formatted(job.get("videoId").textValue()),
                        ""));
    }

    @Test
    @Order(1)
    void a_film_is_seen_while_it_is_converted() {
        // given
        var bar = owner.find(PROGRESSBAR, "Progress of " + FIRST);

        // when
        house.as("owner").upload(clip, FIRST);

        // then
        assertThat(section("Under way").getByRole(LINK, named(FIRST))).isVisible(Visitor.WORK);
        Patience.work().until(() -> owner.percentOf(bar), percent -> percent > 0);
        assertThat(section("Encoders")).containsText(FIRST, SOON);
    }

    @Test
    @Order(2)
    void who_pauses_the_queue_is_named_and_what_comes_waits() {
        // when
        owner.find(BUTTON, "Pause").click();

        // then
        assertThat(owner.page().getByRole(HEADING, matching("^Paused by .+ since .+")))
                .isVisible(Visitor.SOON);
        second = house.as("owner").upload(clip, SECOND);
        assertThat(section("Waiting")).containsText(SECOND, SOON);
        assertThat(row(SECOND)).containsText("Waits until the queue goes on", SOON);
    }

    @Test
    @Order(3)
    void its_priority_is_raised() {
        // when
        choose(AriaRole.MENUITEMRADIO, "Urgent");

        // then
        assertThat(row(SECOND)).containsText("Urgent", SOON);
        var job = house.as("owner").processing(second);
        assertThat(job.get("priority").textValue()).isEqualTo("urgent");
    }

    @Test
    @Order(4)
    void a_cancellation_is_taken_back() {
        // given
        choose(MENUITEM, "Cancel");
        assertThat(row(SECOND)).containsText("Is being cancelled", SOON);

        // when
        row(SECOND).getByRole(BUTTON, named("Undo")).click();

        // then
        assertThat(row(SECOND)).containsText("Waits until the queue goes on", SOON);
        var job = house.as("owner").processing(second);
        assertThat(job.get("status").textValue()).isEqualTo("queued");
    }

    @Test
    @Order(5)
    void it_begins_when_the_queue_goes_on() {
        // when
        owner.find(BUTTON, "Continue").click();

        // then
        assertThat(owner.page().getByRole(HEADING, matching("^Paused"))).hasCount(0);
        Patience.work()
                .until(() -> house.as("owner").processing(second).get("status").textValue(), "processing"::equals);
        owner.page().mouse().move(0, 0);
        assertThat(section("Under way").getByRole(LINK, named(SECOND))).isVisible(Visitor.SOON);
    }

    @Test
    @Order(6)
    void its_page_tells_what_happened_in_words() {
        // when
        section("Under way").getByRole(LINK, named(SECOND)).click();

        // then
        var story = section("What happened so far");
        assertThat(story).containsText("Conversion was requested", SOON);
        assertThat(story).containsText("Priority changed to “Urgent”", SOON);
        assertThat(story).containsText("Conversion started on", SOON);
    }

    private void choose(AriaRole role, String item) {
        owner.find(BUTTON, "Actions for " + SECOND).click();
        owner.page().getByRole(role, matching("^" + item)).click();
    }

    private Locator section(String name) {
        return owner.find(REGION, name);
    }

    private Locator row(String title) {
        return owner.page()
                .getByRole(LISTITEM)
                .filter(new Locator.FilterOptions().setHas(owner.find(LINK, title)))
                .first();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions matching(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
