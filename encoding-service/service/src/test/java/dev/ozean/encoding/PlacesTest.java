package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.events.EncodeEvent.EncodePlayable;
import dev.ozean.events.EventType;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was just uploaded is made playable beside the ladders that take all places. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(OnePlace.class)
class PlacesTest {
    private static TestBroker broker;

    @Inject
    Store store;

    private Scene busy;

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @BeforeEach
    void take_the_only_place() {
        busy = scene("slow").request();
        await().atMost(Duration.ofSeconds(60)).until(() -> busy.history().contains("playable"));
    }

    @AfterEach
    void free_it() {
        busy.post("creator", "/cancel-processing");
        busy.awaitStatus("cancelled");
        // A worker learns only from its next heartbeat that its job was cancelled.
        await().atMost(Duration.ofSeconds(60)).until(PlacesTest::isIdle);
    }

    @Test
    void a_job_that_finds_no_place_is_made_playable_and_waits_for_its_ladder() {
        // given
        var scene = scene("opening");

        // when
        scene.request();

        // then
        awaitHistory(scene, "opened");
        var status = scene.status();
        assertThat(scene.history()).containsExactly("requested", "started", "playable", "opened");
        assertThat(status.getString("status")).isEqualTo("queued");
        assertThat(status.getInt("attempt")).isZero();
        assertThat(status.getDouble("timeToPlayableSeconds")).isPositive();
        assertThat(status.getList("renditions.status")).containsExactly("playable");
        assertThat(store.text(scene.folder(1) + "/v360/index.m3u8")).contains("EVENT", "2.m4s");
        assertThat(queue().getLong("opened")).isEqualTo(1);
        // A worker that ran before in this database counts until it was not seen for a while.
        await().atMost(Duration.ofSeconds(60)).until(() -> queue().getLong("maxConcurrent") == 1);
        assertThat(queue().getLong("maxOpenings")).isEqualTo(1);
        scene.post("creator", "/cancel-processing");
    }

    @Test
    void a_ladder_whose_film_can_be_watched_gives_way() {
        // then: the one that took the only place
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Processes.niceness(ScriptedChild.class.getName())
                        .equals(Set.of(Math.min(19, Processes.niceness() + 10))));
    }

    @Test
    void its_ladder_is_its_first_attempt_and_takes_over_from_what_was_opened() {
        // given
        var scene = scene("opening").request();
        awaitHistory(scene, "opened");

        // when
        busy.post("creator", "/cancel-processing");

        // then
        var status = scene.awaitStatus("completed");
        assertThat(status.getInt("attempt")).isEqualTo(1);
        assertThat(scene.history())
                .startsWith("requested", "started", "playable", "opened", "started")
                .endsWith("completed");
        assertThat(playable(scene)).startsWith(scene.folder(1));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> scene.streams().stream().noneMatch(key -> key.startsWith(scene.folder(1))));
    }

    @Test
    void a_later_run_does_not_take_over_with_less_than_can_be_watched() {
        // given
        var scene = scene("opening, then less").request();
        awaitHistory(scene, "opened");

        // when
        busy.post("creator", "/cancel-processing");

        // then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> scene.status().getList("renditions.status").equals(List.of("playable", "pending")));
        assertThat(scene.history()).containsExactly("requested", "started", "playable", "opened", "started");
        assertThat(playable(scene)).containsOnly(scene.folder(1));
        assertThat(scene.streams()).contains(scene.folder(1) + "/master.m3u8", scene.folder(2) + "/master.m3u8");
        scene.post("creator", "/cancel-processing");
    }

    @Test
    void what_is_refused_in_an_opening_has_failed() {
        // given
        var scene = scene("refuse");

        // when
        scene.request();

        // then
        assertThat(scene.awaitStatus("failed").getInt("attempt")).isEqualTo(1);
    }

    private static JsonPath queue() {
        return Scene.read("owner", "/processing/queue-status").extract().jsonPath();
    }

    private static boolean isIdle() {
        return Metrics.sum("ozean_encoding_running", "") == 0;
    }

    private static List<String> playable(Scene scene) {
        return scene.told(EventType.ENCODE_PLAYABLE).stream()
                .map(event -> ((EncodePlayable) event).prefix())
                .toList();
    }

    private static void awaitHistory(Scene scene, String line) {
        await().atMost(Duration.ofSeconds(60)).until(() -> scene.history().contains(line));
    }

    private Scene scene(String script) {
        return new Scene(broker, store).master(script);
    }
}
