package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.events.EncodeEvent.EncodeFailed;
import dev.ozean.events.EncodeEvent.EncodeRetrying;
import dev.ozean.events.EventType;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child that breaks, hangs or lies. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Scripted.class)
class HostileChildTest {
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
    void an_error_that_can_pass_is_tried_again_after_each_pause_and_then_fails_for_good() {
        // given
        var scene = scene("bad day");

        // when
        scene.request();

        // then
        var status = scene.awaitStatus("failed");
        assertThat(status.getInt("attempt")).isEqualTo(4);
        assertThat(status.getString("error.code")).isEqualTo("encoder_failed");
        assertThat(scene.history())
                .containsExactly(
                        "requested",
                        "started",
                        "retrying",
                        "started",
                        "retrying",
                        "started",
                        "retrying",
                        "started",
                        "failed");
        scene.awaitTold(EventType.ENCODE_FAILED, EncodeFailed.class);
        assertThat(scene.told(EventType.ENCODE_RETRYING))
                .extracting(event -> ((EncodeRetrying) event).attempt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void each_attempt_that_fails_is_counted_by_its_code() {
        // given: codes that no other test here ends with, whose counts might still be on their way
        var shortOfMemory = failures("out_of_memory");
        var tooDemanding = failures("media.too-demanding");
        var refusals = failures("no_video");
        var retries = Metrics.sum("ozean_encoding_retries_total", "");

        // when
        scene("no memory").request().awaitStatus("failed");
        scene("refuse").request().awaitStatus("failed");

        // then
        await().until(() -> failures("out_of_memory") == shortOfMemory + 1);
        await().until(() -> failures("media.too-demanding") == tooDemanding + 1);
        await().until(() -> failures("no_video") == refusals + 1);
        assertThat(Metrics.sum("ozean_encoding_retries_total", "")).isGreaterThan(retries);
    }

    @ParameterizedTest
    @CsvSource({
        "crash, crash, media.crashes-decoder",
        "segmentation fault, crash, media.crashes-decoder",
        "eats memory, memory, media.too-demanding",
        "no memory, memory, media.too-demanding"
    })
    void a_master_that_kills_two_children_in_the_same_way_is_given_up(String script, String kind, String code) {
        // given
        var scene = scene(script);
        var deaths = deaths(kind);

        // when
        scene.request();

        // then
        var status = scene.awaitStatus("failed");
        assertThat(status.getString("error.code")).isEqualTo(code);
        assertThat(status.getInt("attempt")).isEqualTo(2);
        assertThat(scene.history()).containsExactly("requested", "started", "retrying", "started", "failed");
        await().until(() -> deaths(kind) == deaths + 2);
    }

    @Test
    void a_child_that_somebody_kills_is_not_its_masters_fault() {
        // given
        var scene = scene("slow").request();
        var deaths = deaths("killed");
        for (int kills = 1; kills <= 2; kills++) {
            var times = kills;
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> scene.streams().stream().anyMatch(key -> key.startsWith(scene.folder(times))));
            await().until(() -> Processes.kill(ScriptedChild.class.getName()));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Collections.frequency(scene.history(), "retrying") == times);
        }

        // when
        scene.master("good");

        // then
        assertThat(scene.awaitStatus("completed").getInt("attempt")).isEqualTo(3);
        await().until(() -> deaths("killed") == deaths + 2);
    }

    @Test
    void a_child_that_stays_after_its_last_word_is_gone_before_the_job_is_done() throws SQLException {
        // given
        var scene = scene("stays");
        try (var flaky = new FlakyJobs(scene.job, "status", 1000)) {
            scene.request();

            // when
            await().atMost(Duration.ofSeconds(60)).until(() -> flaky.tries() > 0);

            // then
            await().until(() -> !Processes.isRunning(ScriptedChild.class.getName()));
            assertThat(scene.status().getString("status")).isEqualTo("processing");
        }
        scene.awaitStatus("completed");
    }

    @ParameterizedTest
    @CsvSource({
        "huge frame, killed, encoder_failed",
        "unknown message, killed, encoder_failed",
        "bad name, killed, encoder_failed",
        "symlink, killed, encoder_failed",
        "folder, killed, encoder_failed",
        "not there, killed, encoder_failed",
        "other size, killed, encoder_failed",
        "grows, killed, encoder_failed",
        "gap, killed, encoder_failed",
        "done at once, killed, encoder_failed",
        "half a download, killed, encoder_failed",
        "reads what is not stored, killed, encoder_failed",
        "reads beyond the end, killed, encoder_failed",
        "drops a rung, killed, encoder_failed",
        "reads byte by byte, killed, encoder_failed",
        "silent, stalled, stalled",
        "standstill, stalled, stalled",
        "hoard, killed, out_of_space",
        "nameless, killed, out_of_space",
        "nameless apart, killed, out_of_space",
        "mapped, killed, out_of_space"
    })
    void a_child_that_misbehaves_is_stopped(String script, String kind, String code) {
        // given
        var scene = scene(script);
        var deaths = deaths(kind);

        // when
        scene.request();

        // then
        await().atMost(Duration.ofSeconds(30))
                .until(() -> code.equals(scene.status().getString("error.code")));
        // It did not die by itself, as one does that cannot follow its script.
        await().until(() -> deaths(kind) > deaths);
        scene.post("creator", "/cancel-processing");
        assertThat(scene.awaitStatus("cancelled").getList("renditions.status")).doesNotContain("ready");
    }

    private static double deaths(String kind) {
        return Metrics.sum("ozean_encoding_child_deaths_total", "kind=\"%s\"".formatted(kind));
    }

    private static double failures(String code) {
        return Metrics.sum("ozean_encoding_failures_total", "code=\"%s\"".formatted(code));
    }

    private Scene scene(String script) {
        return new Scene(broker, store).master(script);
    }
}
