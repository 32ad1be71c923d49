package dev.ozean.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ozean.events.Event;
import dev.ozean.events.EventType;
import dev.ozean.events.Ids;
import dev.ozean.events.PlaybackHeartbeat;
import dev.ozean.events.StatisticsChanged;
import dev.ozean.events.VideoEvent.VideoCreated;
import dev.ozean.events.VideoEvent.VideoDeleted;
import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.events.VideoState;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import dev.ozean.local.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "analytics"))
class AnalyticsTest {
    private static final UUID GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final Instant NOON =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(12));

    private static TestBroker broker;

    private final UUID video = Ids.next();
    private final UUID session = Ids.next();

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @Test
    void heartbeats_become_views_and_watch_time_of_the_day() {
        // given
        broker.send(created("Waves"), heartbeat(1, 10), heartbeat(2, 20), heartbeat(2, 20), heartbeat(4, 40));

        // when
        var report = reportOnce(40);

        // then
        report.body(
                        "items",
                        equalTo(List.of(Map.of(
                                "day",
                                NOON.toString().substring(0, 10),
                                "platform",
                                "hetzner",
                                "views",
                                1,
                                "watchSeconds",
                                40))))
                .body("totalViews", equalTo(1));
    }

    @Test
    void heartbeats_may_come_before_their_video() {
        // given
        broker.send(heartbeat(2, 20), heartbeat(1, 10));
        broker.send(created("Late"));

        // when
        var report = reportOnce(20);

        // then
        report.body("totalViews", equalTo(1));
    }

    @Test
    void changed_figures_are_told_whole_and_not_with_each_heartbeat() {
        // given
        broker.send(created("Told"));
        for (var number = 1; number <= 30; number++) {
            broker.send(heartbeat(number, number * 10));
        }

        // when
        await().atMost(Duration.ofSeconds(30))
                .until(() -> told().stream().anyMatch(figure -> figure.watchSeconds() == 300));

        // then
        assertThat(told())
                .hasSizeLessThan(15)
                .isSortedAccordingTo((one, other) -> Long.compare(one.version(), other.version()));
        assertThat(told().getLast().views()).isEqualTo(1);
    }

    @Test
    void a_deleted_video_has_no_figures_and_cannot_come_back() {
        // given
        broker.send(created("Gone"), heartbeat(1, 10));
        reportOnce(10);

        // when
        broker.send(new VideoDeleted(state(9, "Gone")), heartbeat(2, 20));
        broker.send(new VideoUpdated(state(8, "Late news")));

        // then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> report("owner").statusCode(404));
    }

    @Test
    void the_titles_of_the_group_s_top_videos_are_the_newest() {
        // given
        broker.send(new VideoUpdated(state(5, "New title")), created("Old title"), heartbeat(1, 100));

        // when
        reportOnce(100);

        // then
        given().auth()
                .oauth2(Tokens.of("creator"))
                .get("/api/videos/analytics?from=2026-01-01")
                .then()
                .statusCode(200)
                .body("topVideos.find { it.videoId == '%s' }.title".formatted(video), equalTo("New title"));
    }

    @Test
    void another_group_finds_no_such_video() {
        // given
        broker.send(created("Ours"), heartbeat(1, 10));
        reportOnce(10);

        // when
        var theirs = report("other-owner");

        // then
        theirs.statusCode(404).contentType("application/problem+json").body("code", equalTo("not_found"));
    }

    @Test
    void another_group_s_heartbeats_do_not_count() {
        // given
        broker.send(created("Ours"));
        broker.send(new PlaybackHeartbeat(Ids.next(), video, Ids.next(), Optional.empty(), "hetzner", 1, 60, 60, NOON));
        broker.send(heartbeat(1, 10));

        // when
        var report = reportOnce(10);

        // then
        report.body("totalViews", equalTo(1));
    }

    @Test
    void figures_are_a_table_for_a_spreadsheet_too() {
        // given
        broker.send(created("Table"), heartbeat(1, 10));
        reportOnce(10);

        // when
        var table = given().auth()
                .oauth2(Tokens.of("owner"))
                .get("/api/videos/{id}/analytics?format=csv", video)
                .then();

        // then
        table.statusCode(200)
                .contentType("text/csv")
                .body(equalTo("day,platform,views,watchSeconds\r\n%s,hetzner,1,10\r\n"
                        .formatted(NOON.toString().substring(0, 10))));
    }

    @Test
    void customers_see_no_figures() {
        // given
        var token = Tokens.of("customer");

        // when
        var answer = given().auth().oauth2(token).get("/api/videos/analytics").then();

        // then
        answer.statusCode(403).contentType("application/problem+json");
    }

    @Test
    void without_a_token_nothing_is_shown() {
        // given
        var path = "/api/videos/analytics";

        // when
        var answer = given().get(path).then();

        // then
        answer.statusCode(401).contentType("application/problem+json");
    }

    @Test
    void a_day_that_is_none_is_refused_with_a_sentence() {
        // given
        var token = Tokens.of("owner");

        // when
        var answer = given().auth()
                .oauth2(token)
                .get("/api/videos/analytics?from=never")
                .then();

        // then
        answer.statusCode(400).body("code", equalTo("bad_day"));
    }

    @Test
    void it_is_healthy_and_measured() {
        // given
        broker.send(created("Measured"), heartbeat(1, 10));
        reportOnce(10);

        // when
        var metrics = given().get("/q/metrics").then();

        // then
        metrics.statusCode(200).body(containsString("ozean_analytics_heartbeats_total{outcome=\"counted\""));
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    private ValidatableResponse reportOnce(int watchSeconds) {
        return await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> report("owner").body("totalWatchSeconds", equalTo(watchSeconds)), _ -> true);
    }

    private ValidatableResponse report(String user) {
        return given().auth()
                .oauth2(Tokens.of(user))
                .get("/api/videos/{id}/analytics", video)
                .then();
    }

    private List<StatisticsChanged> told() {
        return broker.sent(EventType.STATISTICS_CHANGED, video).stream()
                .map(StatisticsChanged.class::cast)
                .toList();
    }

    private Event heartbeat(int sequence, double secondsWatched) {
        return new PlaybackHeartbeat(
                GROUP,
                video,
                session,
                Optional.empty(),
                "hetzner",
                sequence,
                secondsWatched,
                secondsWatched,
                NOON.plusMillis((long) (secondsWatched * 1000)));
    }

    private Event created(String title) {
        return new VideoCreated(state(0, title));
    }

    private VideoState state(long version, String title) {
        return new VideoState(
                GROUP,
                video,
                version,
                title,
                "",
                List.of(),
                "ready",
                "private",
                "draft",
                "hetzner_only",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOON,
                NOON);
    }
}
