package dev.ozean.analytics;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ozean.events.Event;
import dev.ozean.events.EventType;
import dev.ozean.events.PlaybackHeartbeat;
import dev.ozean.events.StatisticsChanged;
import dev.ozean.events.VideoEvent.VideoCreated;
import dev.ozean.events.VideoState;
import dev.ozean.local.TestBroker;
import dev.ozean.local.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A video that somebody watches, told by events, and its report. */
public record Watched(TestBroker broker, UUID video, UUID session) {
    public static final UUID GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    public static final Instant NOON =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(12));

    /** Yesterday, as reports write it. */
    public static String day() {
        return NOON.toString().substring(0, 10);
    }

    public void send(Event... events) {
        broker.send(events);
    }

    public ValidatableResponse reportOnce(int watchSeconds) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> report("owner").body("totalWatchSeconds", equalTo(watchSeconds)));
        return report("owner");
    }

    public ValidatableResponse report(String user) {
        return given().auth()
                .oauth2(Tokens.of(user))
                .get("/api/videos/{id}/analytics", video)
                .then();
    }

    public List<StatisticsChanged> told() {
        return broker.sent(EventType.STATISTICS_CHANGED, video).stream()
                .map(StatisticsChanged.class::cast)
                .toList();
    }

    public Event heartbeat(int sequence, double secondsWatched) {
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

    public Event created(String title) {
        return new VideoCreated(state(0, title));
    }

    public VideoState state(long version, String title) {
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
