package dev.ozean.catalog.video;

import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.created;
import static dev.ozean.catalog.Catalogue.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ozean.events.Event;
import dev.ozean.events.EventType;
import dev.ozean.events.VideoEvent.VideoArchived;
import dev.ozean.events.VideoEvent.VideoCreated;
import dev.ozean.events.VideoEvent.VideoRestored;
import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class VideoResourceTest {
    private static TestBroker broker;

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @Test
    void a_new_video_has_an_address_a_version_and_defaults() {
        // given
        var title = "  Surfing for beginners ";

        // when
        var answer =
                as("creator").body(Map.of("title", title)).post("/api/videos").then();

        // then
        answer.statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", "/api/videos/" + answer.extract().path("id"))
                .body("title", equalTo("Surfing for beginners"))
                .body("description", equalTo(""))
                .body("tags", empty())
                .body("status", equalTo("empty"))
                .body("visibility", equalTo("private"))
                .body("pipelineStage", equalTo("draft"))
                .body("migrationStatus", equalTo("hetzner_only"))
                .body("platforms", empty())
                .body("durationSeconds", nullValue())
                .body("posterUrl", nullValue())
                .body("version", equalTo(0));
    }

    @Test
    void what_is_patched_changes_and_the_rest_stays() {
        // given
        var id = created(Map.of("title", "Waves", "description", "Of the sea", "tags", List.of("sea")));

        // when
        var answer = as("owner")
                .body(Map.of("tags", List.of("sea", "wind"), "visibility", "public", "pipelineStage", "review"))
                .patch("/api/videos/{id}", id)
                .then();

        // then
        answer.statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Waves"))
                .body("description", equalTo("Of the sea"))
                .body("tags", contains("sea", "wind"))
                .body("visibility", equalTo("public"))
                .body("pipelineStage", equalTo("review"));
    }

    @Test
    void what_is_put_replaces_all() {
        // given
        var id = created(Map.of("title", "Waves", "description", "Of the sea", "tags", List.of("sea")));

        // when
        var answer = as("owner")
                .body(Map.of("title", "Tides"))
                .put("/api/videos/{id}", id)
                .then();

        // then
        answer.statusCode(200)
                .body("title", equalTo("Tides"))
                .body("description", equalTo(""))
                .body("tags", empty());
    }

    @Test
    void an_edit_of_an_older_version_is_refused_with_the_present_state() {
        // given
        var id = created("Waves");
        as("owner").header("If-Match", "\"0\"").body(Map.of("title", "Tides")).patch("/api/videos/{id}", id);

        // when
        var late = as("creator")
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "Storms"))
                .patch("/api/videos/{id}", id)
                .then();

        // then
        late.statusCode(412)
                .contentType("application/problem+json")
                .body("code", equalTo("changed_meanwhile"))
                .body("current.title", equalTo("Tides"))
                .body("current.version", equalTo(1));
    }

    @Test
    void an_archived_video_comes_back_by_restoring_and_each_step_is_told() {
        // given
        var id = created("Waves");

        // when
        as("owner").delete("/api/videos/{id}", id).then().statusCode(204);
        as("owner").delete("/api/videos/{id}", id).then().statusCode(204);
        video(id).body("status", equalTo("archived"));
        as("owner").post("/api/videos/{id}/restore", id).then().statusCode(200).body("status", equalTo("empty"));

        // then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(EventType.VIDEO_RESTORED, id))
                        .singleElement()
                        .satisfies(event -> assertThat(
                                        ((VideoRestored) event).video().version())
                                .isEqualTo(2)));
        assertThat(told(EventType.VIDEO_ARCHIVED, id))
                .singleElement()
                .satisfies(event ->
                        assertThat(((VideoArchived) event).video().status()).isEqualTo("archived"));
    }

    @Test
    void creation_and_change_are_told_with_the_whole_state_and_its_version() {
        // given
        var id = created("Waves");

        // when
        as("owner").body(Map.of("title", "Tides")).patch("/api/videos/{id}", id);

        // then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(told(EventType.VIDEO_UPDATED, id)).hasSize(1));
        var created = ((VideoCreated) told(EventType.VIDEO_CREATED, id).getFirst()).video();
        var updated = ((VideoUpdated) told(EventType.VIDEO_UPDATED, id).getFirst()).video();
        assertThat(List.of(created.version(), updated.version())).containsExactly(0L, 1L);
        assertThat(List.of(created.title(), updated.title())).containsExactly("Waves", "Tides");
    }

    private static List<Event> told(EventType type, UUID video) {
        return broker.sent(type, video);
    }
}
