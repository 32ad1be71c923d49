package dev.ozean.syncvimeo.video;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ozean.events.Event;
import dev.ozean.events.Ids;
import dev.ozean.events.VideoEvent.VideoCreated;
import dev.ozean.events.VideoEvent.VideoDeleted;
import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.events.VideoState;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import dev.ozean.messaging.InGroup;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "sync_vimeo"))
class VideoEventConsumerTest {
    private static final UUID GROUP = Ids.next();
    private static final UUID OTHER_GROUP = Ids.next();

    private static TestBroker broker;

    @Inject
    InGroup inGroup;

    @Inject
    VideoRepository videos;

    private final UUID video = Ids.next();

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @Test
    void a_video_is_known_as_the_catalogue_tells_it() {
        // given
        apply(new VideoCreated(state(0, "111")));

        // when
        apply(new VideoUpdated(state(1, "222")));

        // then
        assertThat(known()).extracting(Video::vimeoId).isEqualTo(Optional.of("222"));
    }

    @Test
    void an_event_that_comes_late_changes_nothing() {
        // given
        apply(new VideoUpdated(state(7, "333")));

        // when
        apply(new VideoCreated(state(0, "111")));

        // then
        assertThat(known()).extracting(Video::vimeoId).isEqualTo(Optional.of("333"));
    }

    @Test
    void a_deleted_video_does_not_come_back() {
        // given
        apply(new VideoDeleted(state(9, "333")));

        // when
        apply(new VideoUpdated(state(8, "333")));

        // then
        assertThat(known().isDeleted()).isTrue();
    }

    @Test
    void another_group_does_not_see_it() {
        // given
        apply(new VideoCreated(state(0, "111")));

        // when
        var theirs = find(OTHER_GROUP);

        // then
        assertThat(theirs).isEmpty();
    }

    @Test
    void it_is_healthy_and_measured() {
        // given
        var path = "/q/health";

        // when
        var health = given().get(path).then();

        // then
        health.statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("kafka_consumer_fetch_manager_records_consumed_total"));
    }

    /** Sends the event and waits until its effect is committed, if it had any. */
    private void apply(Event event) {
        var id = Ids.next();
        broker.send(id, event);
        await().atMost(Duration.ofSeconds(30)).until(() -> inGroup(GROUP, () -> isSeen(id)));
    }

    private Video known() {
        return find(GROUP).orElseThrow();
    }

    private Optional<Video> find(UUID group) {
        return inGroup(group, () -> videos.findById(video).map(Optional::ofNullable));
    }

    private static Uni<Boolean> isSeen(UUID event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select exists (select from inbox where event_id = :id)", Boolean.class)
                        .setParameter("id", event)
                        .getSingleResult());
    }

    private <T> T inGroup(UUID group, Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> inGroup.run(group, work));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private VideoState state(long version, String vimeoId) {
        return new VideoState(
                GROUP,
                video,
                version,
                "Waves",
                "",
                List.of(),
                "ready",
                "private",
                "draft",
                "vimeo_only",
                List.of(new VideoState.Platform("vimeo", "ready", Optional.of(vimeoId))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
