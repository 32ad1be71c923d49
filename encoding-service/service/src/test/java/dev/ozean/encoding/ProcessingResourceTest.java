package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see of processing, and what they may do. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Scripted.class)
class ProcessingResourceTest {
    private static TestBroker broker;

    @Inject
    Store store;

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @Test
    void a_failed_job_gets_another_round_when_somebody_asks() {
        // given
        var scene = scene("refuse").request();
        scene.awaitStatus("failed");
        scene.master("good");

        // when
        var answer = scene.post("creator", "/retry-processing");

        // then
        answer.statusCode(202);
        assertThat(scene.awaitStatus("completed").getInt("attempt")).isEqualTo(1);
    }

    @Test
    void the_errors_of_all_attempts_and_rounds_stay_known() {
        // given
        var scene = scene("bad day").request();
        scene.awaitStatus("failed");
        scene.master("refuse");

        // when
        scene.post("creator", "/retry-processing").statusCode(202);

        // then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "no_video".equals(scene.status().getString("error.code")));
        var status = scene.status();
        assertThat(status.getList("errors.attempt", Integer.class)).containsExactly(1, 2, 3, 4, 1);
        assertThat(status.getList("errors.code", String.class))
                .containsExactly("encoder_failed", "encoder_failed", "encoder_failed", "encoder_failed", "no_video");
        assertThat(status.getString("errors[4].message")).startsWith("This file holds neither");
        assertThat(status.getList("errors.at", String.class)).isSorted().doesNotContainNull();
    }

    @Test
    void what_was_processed_is_not_tried_again() {
        // given
        var scene = scene("good").request();
        scene.awaitStatus("completed");

        // when
        var answer = scene.post("creator", "/retry-processing");

        // then
        answer.statusCode(409).body("code", equalTo("already_processed"));
    }

    @Test
    void what_is_being_processed_is_not_tried_again() {
        // given
        var scene = scene("slow").request();
        scene.awaitStatus("processing");

        // when
        var answer = scene.post("creator", "/retry-processing");

        // then
        answer.statusCode(409)
                .body("code", equalTo("job_active"))
                .body("status", equalTo(409))
                .body("jobId", equalTo(scene.job.toString()));
        scene.post("creator", "/cancel-processing").statusCode(200);
    }

    @Test
    void a_request_to_try_again_that_is_sent_twice_with_one_key_starts_one_round() {
        // given
        var scene = scene("refuse").request();
        scene.awaitStatus("failed");
        scene.retry("key-1").statusCode(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> Collections.frequency(scene.history(), "failed") == 2);

        // when
        var repeated = scene.retry("key-1");

        // then
        repeated.statusCode(202).body("jobId", equalTo(scene.job.toString())).body("status", equalTo("failed"));
        assertThat(scene.history()).containsOnlyOnce("retry_requested");
        scene.retry("key-2").statusCode(202).body("status", equalTo("queued"));
        assertThat(Collections.frequency(scene.history(), "retry_requested")).isEqualTo(2);
    }

    @Test
    void a_known_video_without_a_job_has_none() {
        // given
        var scene = scene("good");

        // when
        scene.send(scene.created(0));

        // then
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        scene.get("creator", "/processing-status").extract().statusCode() == 200);
        assertThat(scene.get("creator", "/processing-status").extract().asString())
                .isEqualTo("{\"status\":\"none\"}");
        scene.post("creator", "/retry-processing").statusCode(409).body("code", equalTo("nothing_to_retry"));
    }

    @Test
    void another_group_sees_nothing_of_a_video() {
        // given
        var scene = scene("refuse").request();
        scene.awaitStatus("failed");

        // when
        var answers = List.of(
                scene.get("other-owner", "/processing-status"),
                scene.get("other-owner", "/events"),
                scene.post("other-owner", "/retry-processing"),
                scene.post("other-owner", "/cancel-processing"));

        // then
        answers.forEach(answer -> answer.statusCode(404));
    }

    @Test
    void members_may_not_look_into_processing() {
        // given
        var scene = scene("good");

        // when
        var answer = scene.get("member", "/processing-status");

        // then
        answer.statusCode(403);
    }

    @Test
    void the_queue_is_counted_and_its_jobs_are_listed_page_by_page() {
        // given
        var first = scene("refuse").request();
        first.awaitStatus("failed");
        var second = scene("refuse").request();
        second.awaitStatus("failed");

        // when
        var queue = Scene.read("owner", "/processing/queue-status")
                .statusCode(200)
                .extract()
                .jsonPath();
        var page = Scene.read("owner", "/processing/jobs?status=failed&limit=1")
                .statusCode(200)
                .extract()
                .jsonPath();
        var next = Scene.read("owner", "/processing/jobs?status=failed&limit=1&cursor=" + page.getString("nextCursor"))
                .statusCode(200)
                .extract()
                .jsonPath();

        // then
        assertThat(queue.getLong("failed")).isGreaterThanOrEqualTo(2);
        assertThat(queue.getLong("workers")).isEqualTo(1);
        assertThat(queue.getLong("maxConcurrent")).isEqualTo(4);
        assertThat(queue.getBoolean("paused")).isFalse();
        assertThat(page.getLong("total")).isGreaterThanOrEqualTo(2);
        assertThat(page.getString("items[0].jobId")).isEqualTo(second.job.toString());
        assertThat(next.getString("items[0].jobId")).isEqualTo(first.job.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/processing/jobs?cursor=nonsense, 400, bad_cursor",
        "/processing/jobs?status=asleep, 400, unknown_status",
        "/processing/jobs?limit=0, 400, bad_limit",
        "/processing/jobs?limit=101, 400, bad_limit",
        "/0197a000-0000-7000-8000-0000000000ee/processing-status, 404, not_found",
        "/no-id/processing-status, 404, not_found"
    })
    void bad_questions_get_a_problem_with_a_code(String path, int status, String code) {
        // given
        var user = "owner";

        // when
        var answer = Scene.read(user, path);

        // then
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private Scene scene(String script) {
        return new Scene(broker, store).master(script);
    }
}
