package dev.ozean.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ozean.events.Ids;
import dev.ozean.events.PlaybackHeartbeat;
import dev.ozean.events.VideoEvent.VideoDeleted;
import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "analytics"))
class AnalyticsConsumerTest {
    private static TestBroker broker;

    private final Watched watched = new Watched(broker, Ids.next(), Ids.next());

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
        watched.send(
                watched.created("Waves"),
                watched.heartbeat(1, 10),
                watched.heartbeat(2, 20),
                watched.heartbeat(2, 20),
                watched.heartbeat(4, 40));

        // when
        var report = watched.reportOnce(40);

        // then
        report.body(
                        "items",
                        equalTo(List.of(
                                Map.of("day", Watched.day(), "platform", "hetzner", "views", 1, "watchSeconds", 40))))
                .body("totalViews", equalTo(1));
    }

    @Test
    void heartbeats_may_come_before_their_video() {
        // given
        watched.send(watched.heartbeat(2, 20), watched.heartbeat(1, 10));
        watched.send(watched.created("Late"));

        // when
        var report = watched.reportOnce(20);

        // then
        report.body("totalViews", equalTo(1));
    }

    @Test
    void changed_figures_are_told_whole_and_not_with_each_heartbeat() {
        // given
        watched.send(watched.created("Told"));
        for (var number = 1; number <= 30; number++) {
            watched.send(watched.heartbeat(number, number * 10));
        }

        // when
        await().atMost(Duration.ofSeconds(30))
                .until(() -> watched.told().stream().anyMatch(figure -> figure.watchSeconds() == 300));

        // then
        assertThat(watched.told())
                .hasSizeLessThan(15)
                .isSortedAccordingTo((one, other) -> Long.compare(one.version(), other.version()));
        assertThat(watched.told().getLast().views()).isEqualTo(1);
    }

    @Test
    void a_deleted_video_has_no_figures_and_cannot_come_back() {
        // given
        watched.send(watched.created("Gone"), watched.heartbeat(1, 10));
        watched.reportOnce(10);
        watched.send(new VideoDeleted(watched.state(9, "Gone")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> watched.report("owner").statusCode(404));
        var behind = new Watched(broker, broker.behind(watched.video()), Ids.next());

        // when
        watched.send(watched.heartbeat(2, 20), new VideoUpdated(watched.state(8, "Late news")));
        behind.send(behind.heartbeat(1, 10), new VideoUpdated(behind.state(1, "Behind it")));

        // then
        behind.reportOnce(10);
        watched.report("owner").statusCode(404);
    }

    @Test
    void another_group_s_heartbeats_do_not_count() {
        // given
        watched.send(watched.created("Ours"));
        watched.send(new PlaybackHeartbeat(
                Ids.next(), watched.video(), Ids.next(), Optional.empty(), "hetzner", 1, 60, 60, Watched.NOON));
        watched.send(watched.heartbeat(1, 10));

        // when
        var report = watched.reportOnce(10);

        // then
        report.body("totalViews", equalTo(1));
    }

    @Test
    void it_is_healthy_and_measured() {
        // given
        watched.send(watched.created("Measured"), watched.heartbeat(1, 10));
        watched.reportOnce(10);

        // when
        var metrics = given().get("/q/metrics").then();

        // then
        metrics.statusCode(200).body(containsString("ozean_analytics_heartbeats_total{outcome=\"counted\""));
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }
}
