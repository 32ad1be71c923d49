package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ozean.encoding.job.Claim;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of the queue as a whole, and what they do to many jobs at once. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(NoWorker.class)
class QueueTest extends QueueScenes {
    @Test
    void an_owner_lets_the_groups_jobs_wait_and_go_on() {
        // given
        var scene = queued();

        // when
        var paused = pause("owner", true);

        // then
        paused.statusCode(200)
                .body("groupPaused", equalTo(true))
                .body("groupPausedBy", equalTo("Olga Owner"))
                .body("queued", equalTo(1))
                .body("expectedStartSeconds", nullValue());
        assertThat(take()).isEmpty();
        assertThat(scene.status().getInt("position")).isEqualTo(1);
        pause("owner", true)
                .body("groupPausedAt", equalTo(paused.extract().jsonPath().getString("groupPausedAt")));
        pause("owner", false)
                .statusCode(200)
                .body("groupPaused", equalTo(false))
                .body("groupPausedAt", nullValue());
        pause("owner", false).statusCode(200);
        assertThat(take().map(Claim::jobId)).contains(scene.job);
    }

    @Test
    void the_oldest_wait_is_that_of_whoever_may_be_taken_for_longest() {
        // given
        rows.running(Scene.GROUP, "one", HOUR);
        rows.retrying(Scene.GROUP, "normal", HOUR.negated());
        rows.queued(OTHER_GROUP, "normal", HOUR.multipliedBy(3));
        var none = status("owner").getLong("oldestWaitSeconds");

        // when
        rows.queued(Scene.GROUP, "normal", Duration.ofMinutes(5));
        var queued = status("owner").getLong("oldestWaitSeconds");
        rows.retrying(Scene.GROUP, "normal", HOUR);

        // then
        assertThat(none).isZero();
        assertThat(queued).isBetween(300L, 600L);
        assertThat(status("owner").getLong("oldestWaitSeconds")).isBetween(3600L, 4000L);
    }

    @Test
    void a_pause_is_one_groups_own() {
        // given
        pause("owner", true);
        var theirs = rows.queued(OTHER_GROUP, "normal", Duration.ZERO);

        // when
        pause("other-owner", false);

        // then
        assertThat(status("other-owner").getBoolean("groupPaused")).isFalse();
        assertThat(status("owner").getBoolean("groupPaused")).isTrue();
        assertThat(take().map(Claim::jobId)).contains(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"creator", "member"})
    void only_owners_pause(String user) {
        // when
        var answer = pause(user, true);

        // then
        answer.statusCode(403);
        assertThat(status("owner").getBoolean("groupPaused")).isFalse();
    }

    @Test
    void many_jobs_are_stopped_and_started_anew_and_a_second_press_changes_nothing() {
        // given
        var scenes = List.of(queued(), queued());
        var unknown = Ids.next();
        var videos = List.of(scenes.get(0).video, unknown, scenes.get(1).video, scenes.get(0).video);

        // when
        var outcomes = Stream.of("cancel", "cancel", "retry", "retry")
                .map(lever -> press("creator", lever, videos))
                .toList();

        // then
        assertThat(outcomes)
                .containsExactly(
                        List.of("done", "not_found", "done"),
                        List.of("unchanged", "not_found", "unchanged"),
                        List.of("done", "not_found", "done"),
                        List.of("unchanged", "not_found", "unchanged"));
        scenes.forEach(
                scene -> assertThat(scene.history()).containsExactly("requested", "cancelled", "retry_requested"));
        assertThat(press("other-owner", "cancel", videos)).containsOnly("not_found");
        assertThat(scenes.getFirst().status().getString("status")).isEqualTo("queued");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void between_one_and_a_hundred_are_pressed_at_once(int videos) {
        // given
        var request =
                Map.of("videoIds", Stream.generate(Ids::next).limit(videos).toList());

        // when
        var answer = Scene.send("owner", "POST", "/processing/retry", request);

        // then
        answer.statusCode(422).body("errors[0].field", equalTo("videoIds"));
    }

    @Test
    void workers_are_told_with_the_jobs_of_the_own_group_alone() {
        // given
        rows.worker("busy", 3, Duration.ZERO);
        rows.worker("free", 2, Duration.ZERO);
        rows.worker("gone", 1, Duration.ofMinutes(5));
        rows.worker("long gone", 1, Duration.ofDays(1));
        rows.set(rows.running(Scene.GROUP, "busy", HOUR), "title = 'Ours', stage = 'encoding', progress = 41.26");
        rows.set(rows.running(OTHER_GROUP, "busy", HOUR), "title = 'Theirs'");

        // when
        var status = status("creator");

        // then
        assertThat(status.getList("workerList.name")).containsExactly("busy", "free", "gone");
        assertThat(status.getList("workerList.state")).containsExactly("working", "idle", "lost");
        assertThat(status.getList("workerList.running")).containsExactly(2, 0, 0);
        assertThat(status.getList("workerList[0].jobs.title")).containsExactly("Ours");
        assertThat(status.getFloat("workerList[0].jobs[0].progress")).isEqualTo(41.3f);
        assertThat(status.getInt("workers")).isEqualTo(2);
        assertThat(status.getInt("maxConcurrent")).isEqualTo(5);
        assertThat(status.getInt("running")).isEqualTo(2);
        assertThat(status.prettify()).doesNotContain("Theirs");
    }

    @Test
    void a_drained_house_is_seen_by_everybody() {
        // given
        rows.worker("busy", 3, Duration.ZERO);
        rows.running(Scene.GROUP, "busy", HOUR);

        // when
        rows.execute("insert into queue_drain default values");

        // then
        var status = status("owner");
        assertThat(status.getBoolean("paused")).isTrue();
        assertThat(status.getString("workerList[0].state")).isEqualTo("draining");
        assertThat(status.getString("expectedStartSeconds")).isNull();
    }

    @Test
    void the_pace_of_the_house_tells_when_jobs_will_start() {
        // given: two jobs of ten minutes side by side, another after an hour in which nothing was to be done
        rows.completed(OTHER_GROUP, Duration.ofMinutes(120), Duration.ofMinutes(110));
        rows.completed(Scene.GROUP, Duration.ofMinutes(115), Duration.ofMinutes(105));
        rows.completed(Scene.GROUP, Duration.ofMinutes(45), Duration.ofMinutes(35));
        rows.worker("w", 1, Duration.ZERO);
        rows.set(rows.running(Scene.GROUP, "w", HOUR), "eta_seconds = 300, heartbeat_at = now() + interval '1 hour'");
        rows.queued(Scene.GROUP, "bulk", Duration.ZERO);

        // when
        var status = status("owner");

        // then
        assertThat(status.getInt("completedLastHour")).isEqualTo(1);
        assertThat(status.getDouble("throughputPerHour")).isEqualTo(7.2);
        assertThat(status.getInt("expectedStartSeconds")).isGreaterThanOrEqualTo(300);
        assertThat(line("").getInt("items[0].expectedStartSeconds"))
                .isBetween(300, status.getInt("expectedStartSeconds"));
    }

    @Test
    void of_an_empty_house_nothing_is_told_that_nobody_knows() {
        // when
        var status = status("owner");

        // then
        assertThat(status.getString("throughputPerHour")).isNull();
        assertThat(status.getString("expectedStartSeconds")).isNull();
        assertThat(status.getList("workerList")).isEqualTo(Collections.emptyList());
    }

    private static JsonPath line(String more) {
        return jobs("?order=queue" + more);
    }

    private static ValidatableResponse pause(String user, boolean paused) {
        return Scene.send(user, "PUT", "/processing/pause", Map.of("paused", paused));
    }

    private static List<String> press(String user, String lever, List<UUID> videos) {
        return Scene.send(user, "POST", "/processing/" + lever, Map.of("videoIds", videos))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.outcome");
    }
}
