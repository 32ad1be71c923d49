package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ozean.encoding.job.Claim;
import dev.ozean.encoding.job.Claims;
import dev.ozean.encoding.protocol.Work;
import dev.ozean.events.Ids;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of the queue, and how they change what is next in it. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(NoWorker.class)
class QueueTest {
    private static final UUID OTHER_GROUP = UUID.fromString("0197a000-0000-7000-8000-000000000002");
    private static final Duration HOUR = Duration.ofHours(1);

    private static TestBroker broker;

    @Inject
    Store store;

    @Inject
    Claims claims;

    private QueueRows rows;

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @BeforeEach
    void empty_the_queue() {
        rows = new QueueRows();
    }

    @AfterEach
    void forget() {
        rows.close();
    }

    @Test
    void a_job_that_is_wanted_more_goes_ahead_and_the_history_tells_it_once() {
        // given
        var scenes = List.of(queued(), queued(), queued());
        var last = scenes.getLast();

        // when
        var answers = List.of(last.prioritise("creator", "urgent"), last.prioritise("owner", "urgent"));

        // then
        answers.forEach(answer -> answer.statusCode(200)
                .body("priority", equalTo("urgent"))
                .body("position", equalTo(1))
                .body("status", equalTo("queued")));
        assertThat(scenes.stream().map(scene -> scene.status().getInt("position")))
                .containsExactly(2, 3, 1);
        assertThat(line("").getList("items.jobId"))
                .containsExactly(
                        last.job.toString(),
                        scenes.get(0).job.toString(),
                        scenes.get(1).job.toString());
        assertThat(last.history()).containsExactly("requested", "priority_changed");
        assertThat(last.get("creator", "/events").extract().jsonPath().getString("items[1].code"))
                .isEqualTo("urgent");
        assertThat(take().map(Claim::jobId)).contains(last.job);
    }

    @Test
    void a_job_under_way_keeps_its_new_priority_for_later() {
        // given
        var scene = queued();
        take().orElseThrow();

        // when
        var answer = scene.prioritise("creator", "bulk");

        // then
        answer.statusCode(200).body("status", equalTo("processing")).body("position", nullValue());
        scene.post("creator", "/cancel-processing").statusCode(200);
        scene.post("creator", "/retry-processing").statusCode(202).body("priority", equalTo("bulk"));
    }

    @Test
    void what_has_ended_waits_for_nothing() {
        // given
        var scene = queued();
        scene.post("creator", "/cancel-processing");

        // when
        var answer = scene.prioritise("creator", "urgent");

        // then
        answer.statusCode(409).body("code", equalTo("not_waiting"));
    }

    @ParameterizedTest
    @CsvSource({"creator, sometime, 400", "member, urgent, 403", "other-owner, urgent, 404"})
    void not_everybody_may_want_anything(String user, String priority, int status) {
        // given
        var scene = queued();

        // when
        var answer = scene.prioritise(user, priority);

        // then
        answer.statusCode(status);
        assertThat(scene.status().getString("priority")).isEqualTo("normal");
    }

    @Test
    void jobs_that_wait_are_listed_page_by_page_in_the_order_in_which_they_are_taken() {
        // given
        var bulk = rows.queued(Scene.GROUP, "bulk", Duration.ofMinutes(10));
        var normal = rows.queued(Scene.GROUP, "normal", Duration.ZERO);
        var urgent = rows.queued(Scene.GROUP, "urgent", Duration.ZERO);
        var aged = rows.queued(Scene.GROUP, "bulk", Duration.ofHours(2));
        rows.retrying(Scene.GROUP, "urgent", Duration.ofMinutes(-5));
        rows.running(Scene.GROUP, "w", HOUR);
        rows.queued(OTHER_GROUP, "urgent", HOUR);

        // when
        var first = line("&limit=3");
        var second = line("&limit=3&cursor=" + first.getString("nextCursor"));

        // then
        assertThat(first.getList("items.jobId")).isEqualTo(text(aged, urgent, normal));
        assertThat(first.getList("items.position")).containsExactly(1, 2, 3);
        assertThat(first.getLong("total")).isEqualTo(4);
        assertThat(second.getList("items.jobId")).isEqualTo(text(bulk));
        assertThat(second.getList("items.position")).containsExactly(4);
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(line("&priority=bulk").getList("items.jobId")).isEqualTo(text(aged, bulk));
        assertThat(Stream.generate(() -> take().orElseThrow())
                        .filter(claim -> claim.groupId().equals(Scene.GROUP))
                        .limit(4)
                        .map(Claim::jobId))
                .containsExactly(aged, urgent, normal, bulk);
    }

    @Test
    void the_newest_are_listed_by_priority_too() {
        // given
        var first = rows.queued(Scene.GROUP, "bulk", HOUR);
        rows.queued(Scene.GROUP, "urgent", HOUR);
        var second = rows.queued(Scene.GROUP, "bulk", HOUR);

        // when
        var page = jobs("?status=queued&priority=bulk");

        // then
        assertThat(page.getList("items.jobId")).isEqualTo(text(second, first));
        assertThat(page.getList("items.position")).containsExactly(3, 2);
        assertThat(page.getLong("total")).isEqualTo(2);
    }

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

    @ParameterizedTest
    @CsvSource({
        "/processing/jobs?priority=soon, unknown_priority",
        "/processing/jobs?order=oldest, unknown_order",
        "/processing/jobs?order=queue&cursor=nonsense, bad_cursor"
    })
    void bad_questions_get_a_problem_with_a_code(String path, String code) {
        // when
        var answer = Scene.read("owner", path);

        // then
        answer.statusCode(400).body("code", equalTo(code));
    }

    private Scene queued() {
        var scene = new Scene(broker, store).request();
        scene.awaitStatus("queued");
        return scene;
    }

    private Optional<Claim> take() {
        return claims.next("test", Work.WHOLE, List.of()).await().indefinitely();
    }

    private static JsonPath line(String more) {
        return jobs("?order=queue" + more);
    }

    private static JsonPath jobs(String query) {
        return Scene.read("creator", "/processing/jobs" + query)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath status(String user) {
        return Scene.read(user, "/processing/queue-status")
                .statusCode(200)
                .extract()
                .jsonPath();
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

    private static List<String> text(UUID... ids) {
        return Stream.of(ids).map(UUID::toString).toList();
    }
}
