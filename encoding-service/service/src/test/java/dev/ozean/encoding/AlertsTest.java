package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.encoding.alert.TelegramStandIn;
import dev.ozean.encoding.alert.TelegramStandIn.Play;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever runs the house hears of each job that came to nothing, once. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Alerting.class)
class AlertsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static TestBroker broker;

    @Inject
    Store store;

    @Inject
    @ReactiveDataSource("system")
    Pool system;

    @ConfigProperty(name = "ozean.alert.telegram.url")
    URI telegram;

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @Test
    void the_last_retry_that_fails_is_told_and_none_before() throws IOException {
        try (var standIn = standIn()) {
            // given
            var scene = scene("bad day");

            // when
            scene.request();
            scene.awaitStatus("failed");

            // then
            awaitAlerted(scene);
            assertThat(standIn.delivered()).hasSize(1);
            assertThat(text(standIn))
                    .contains(
                            "Title: Waves",
                            "Video: " + scene.video,
                            "Group: " + Scene.GROUP,
                            "Error: encoder_failed",
                            "Attempts: 4 of 4",
                            "https://video.example/videos/" + scene.video);
            assertThat(scene.history()).endsWith("failed", "alerted");
            assertThat(isNotedOn(scene.job)).isTrue();
        }
    }

    @Test
    void what_no_retry_can_help_is_told_at_once_and_again_after_another_round() throws IOException {
        try (var standIn = standIn()) {
            // given
            var scene = scene("refuse").request();
            awaitAlerted(scene);
            assertThat(text(standIn)).contains("Error: no_video", "Attempts: 1 of 4");

            // when
            scene.retry("again").statusCode(202);

            // then
            await().atMost(PATIENCE).until(() -> Collections.frequency(scene.history(), "alerted") == 2);
            assertThat(standIn.delivered()).hasSize(2);
        }
    }

    @Test
    void what_was_completed_or_cancelled_is_not_told() throws IOException {
        try (var standIn = standIn()) {
            // given
            scene("good").request().awaitStatus("completed");
            var cancelled = scene("slow").request();
            cancelled.awaitStatus("processing");
            cancelled.post("creator", "/cancel-processing").statusCode(200);

            // when
            awaitAlerted(scene("refuse").request());

            // then
            assertThat(standIn.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Play.class,
            names = {"TOO_MANY", "UNAUTHORISED"})
    void what_was_surely_not_taken_is_sent_again(Play play) throws IOException {
        try (var standIn = standIn()) {
            // given
            standIn.willPlay(play, play);

            // when
            var scene = scene("refuse").request();

            // then
            awaitAlerted(scene);
            assertThat(standIn.requests()).hasSize(3);
            assertThat(standIn.delivered()).hasSize(1);
        }
    }

    @Test
    void what_could_not_be_told_because_nobody_listened_is_told_later() throws IOException {
        // given
        var scene = scene("refuse").request();
        await().atMost(PATIENCE).until(() -> alert(scene.job, "state = 'pending' and tries >= 2"));

        // when
        try (var standIn = standIn()) {

            // then
            awaitAlerted(scene);
            assertThat(standIn.delivered()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Play.class,
            names = {"FAILS", "BAD_GATEWAY", "TAKEN_BUT_ANSWER_LOST", "TAKEN_BUT_SILENT", "STRANGER", "PASSED_ON"})
    void what_may_have_been_taken_is_never_sent_again(Play play) throws IOException {
        try (var standIn = standIn()) {
            // given
            standIn.willPlay(play);
            var scene = scene("refuse").request();
            await().atMost(PATIENCE).until(() -> alert(scene.job, "state = 'given_up' and tries = 1"));

            // when: whatever is due is sent before this
            awaitAlerted(scene("refuse").request());

            // then
            assertThat(standIn.requests()).hasSize(2);
            assertThat(standIn.requests())
                    .filteredOn(sent -> sent.contains(scene.video.toString()))
                    .hasSize(1);
            assertThat(scene.history()).doesNotContain("alerted");
            assertThat(isNotedOn(scene.job)).isFalse();
        }
    }

    @Test
    void what_a_sender_had_taken_when_it_was_killed_is_never_sent_again() throws IOException {
        // given: nobody knows whether it still sent it
        var scene = scene("refuse").request();
        await().atMost(PATIENCE).until(() -> alert(scene.job, "state = 'pending'"));
        await().atMost(PATIENCE)
                .until(() -> system.preparedQuery("""
                        update alerts set state = 'sending', tries = tries + 1, taken_at = now() - interval '1 hour'
                        where job_id = $1 and state = 'pending'""")
                                .executeAndAwait(Tuple.of(scene.job))
                                .rowCount()
                        == 1);

        // when
        try (var standIn = standIn()) {
            awaitAlerted(scene("refuse").request());

            // then
            await().atMost(PATIENCE).until(() -> alert(scene.job, "state = 'given_up'"));
            assertThat(standIn.requests()).hasSize(1);
        }
    }

    private void awaitAlerted(Scene scene) {
        await().atMost(PATIENCE).until(() -> scene.history().contains("alerted"));
        assertThat(alert(scene.job, "state = 'sent'")).isTrue();
    }

    private boolean alert(UUID job, String condition) {
        return system.preparedQuery("select 1 from alerts where job_id = $1 and " + condition)
                        .executeAndAwait(Tuple.of(job))
                        .size()
                > 0;
    }

    private boolean isNotedOn(UUID job) {
        return system.preparedQuery("select alert_sent from jobs where id = $1")
                .executeAndAwait(Tuple.of(job))
                .iterator()
                .next()
                .getBoolean("alert_sent");
    }

    private static String text(TelegramStandIn standIn) {
        return standIn.delivered().stream()
                .map((JsonPath message) -> message.getString("text"))
                .toList()
                .getFirst();
    }

    private TelegramStandIn standIn() throws IOException {
        return new TelegramStandIn(telegram.getPort());
    }

    private Scene scene(String script) {
        return new Scene(broker, store).master(script);
    }
}
