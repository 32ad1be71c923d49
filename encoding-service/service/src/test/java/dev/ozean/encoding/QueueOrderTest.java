package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ozean.encoding.job.Claim;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see of who is next in the queue, and how they change it. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(NoWorker.class)
class QueueOrderTest extends QueueScenes {
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

    private static JsonPath line(String more) {
        return jobs("?order=queue" + more);
    }

    private static List<String> text(UUID... ids) {
        return Stream.of(ids).map(UUID::toString).toList();
    }
}
