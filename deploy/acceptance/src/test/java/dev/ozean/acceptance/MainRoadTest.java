package dev.ozean.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.PROGRESSBAR;
import static com.microsoft.playwright.options.AriaRole.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a file to a stream that plays: each test goes on where the one before ended. */
@ExtendWith({InTheHouse.class, StepByStep.class})
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class MainRoadTest {
    /** Slow enough that people, and tests, see the bar grow. */
    private static final int BYTES_A_SECOND = 6_000_000;

    private final House house;
    private final Path clip = House.clip();
    private Visitor visitor;
    private Player player;
    private String video;

    MainRoadTest(House house) {
        this.house = house;
    }

    @BeforeAll
    void signIn() {
        visitor = house.visitor().signIn("creator");
        player = new Player(visitor.page());
    }

    @Test
    @Order(1)
    void an_upload_shows_how_far_it_is() {
        // given
        visitor.throttleUpload(BYTES_A_SECOND);

        // when
        visitor.upload(clip);

        // then
        Patience.soon()
                .until(() -> visitor.percentOf(visitor.uploadProgress(clip)), percent -> percent > 0 && percent < 100);
        visitor.unthrottle();
        assertThat(visitor.text("Uploaded")).isVisible(Visitor.WORK);
    }

    @Test
    @Order(2)
    void the_video_s_page_shows_how_far_the_processing_is() {
        // given
        var progress = visitor.find(PROGRESSBAR, "Progress of processing");

        // when
        visitor.find(LINK, "To the video " + clip.getFileName()).click();

        // then
        assertThat(progress).isVisible(Visitor.WORK);
        video = visitor.videoId();
        Patience.work().until(() -> visitor.percentOf(progress), percent -> percent > 0);
    }

    @Test
    @Order(3)
    void it_plays_as_soon_as_there_is_something_to_play() {
        // given
        assertThat(player.region()).isVisible(Visitor.WORK);

        // when
        player.play();

        // then
        Patience.work().until(player::position, position -> position > 2);
    }

    @Test
    @Order(4)
    void all_qualities_of_the_ladder_can_be_chosen_in_the_end() {
        // given
        var processing = visitor.find(REGION, "Processing");

        // when
        assertThat(processing).containsText("Done", new ContainsTextOptions().setTimeout(Patience.WORK.toMillis()));

        // then
        assertThat(player.qualities()).hasCount(5, new HasCountOptions().setTimeout(Patience.SOON.toMillis()));
        assertThat(player.qualities().nth(1))
                .hasText("1080p", new HasTextOptions().setTimeout(Patience.SOON.toMillis()));
    }

    @Test
    @Order(5)
    void it_could_be_watched_before_the_processing_was_done() {
        // given
        var api = house.as("creator");

        // when
        var status = api.processing(video);

        // then
        assertThat(Instant.parse(status.get("playableAt").textValue()))
                .isBefore(Instant.parse(status.get("completedAt").textValue()));
    }

    @Test
    @Order(6)
    void a_chosen_quality_takes_effect() {
        // given
        player.playForever();
        player.choose("360p");
        Patience.work().until(player::height, height -> height == 360);

        // when
        player.choose("720p");

        // then
        Patience.work().until(player::height, height -> height == 720);
        var position = player.position();
        Patience.work().until(player::position, now -> now > position);
    }

    @Test
    @Order(7)
    void a_quality_chosen_near_the_end_is_what_the_next_showing_has() {
        // given
        player.set("currentTime", player.number("duration") - 3);
        Patience.work().until(player::position, now -> now > 27.2);

        // when
        player.choose("480p");

        // then
        Patience.work().until(player::height, height -> height == 480);
    }

    @Test
    @Order(8)
    void what_was_watched_is_counted() {
        // given
        var api = house.as("owner");
        var path = "/api/videos/%s/analytics".formatted(video);

        // when
        visitor.page().reload();

        // then
        Patience.work().until(() -> api.get(path).json().get("totalViews").intValue(), views -> views >= 1);
        assertThat(api.get(path).json().get("totalWatchSeconds").longValue()).isPositive();
    }

    @Test
    @Order(9)
    void another_player_plays_the_DASH_manifest() {
        // given
        var shaka = new Shaka(visitor.page());

        // when
        shaka.load(playback().get("dash").textValue());

        // then
        assertThat(shaka.heights()).containsExactlyInAnyOrder(360, 480, 720, 1080);
        Patience.work().until(shaka::position, position -> position > 2);
    }

    @Test
    @Order(10)
    void it_goes_over_to_the_copied_quality_and_back_though_that_is_cut_elsewhere() {
        // given
        var processing = house.as("owner").processing(video);
        var shaka = new Shaka(visitor.page());
        shaka.load(playback().get("dash").textValue());
        shaka.playForever();
        assertThat(originOf(processing, "1080p")).isEqualTo("source");
        assertThat(originOf(processing, "720p")).isEqualTo("encoded");

        // when
        Patience.work().until(shaka::height, height -> height == 1080);
        shaka.choose(720);
        Patience.work().until(shaka::height, height -> height == 720);
        shaka.choose(1080);

        // then
        Patience.work().until(shaka::height, height -> height == 1080);
        var position = shaka.position();
        Patience.work().until(shaka::position, now -> now > position);
        assertThat(shaka.gaps()).isZero();
    }

    private JsonNode playback() {
        return house.as("owner").get("/api/videos/%s/playback".formatted(video)).json();
    }

    private static String originOf(JsonNode processing, String rendition) {
        return processing
                .get("renditions")
                .valueStream()
                .filter(made -> made.get("name").textValue().equals(rendition))
                .map(made -> made.get("origin").textValue())
                .findFirst()
                .orElseThrow();
    }
}
