package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.encoding.job.Claims;
import dev.ozean.encoding.job.InHand;
import dev.ozean.encoding.job.Runs;
import dev.ozean.encoding.protocol.Work;
import dev.ozean.events.EncodeEvent.EncodeCancelled;
import dev.ozean.events.EncodeEvent.EncodeRequested;
import dev.ozean.events.EventType;
import dev.ozean.events.Ids;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import dev.ozean.messaging.Db;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Jobs from their request to their one end, whatever comes between. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Scripted.class)
class JobLifeTest {
    private static TestBroker broker;

    @Inject
    Store store;

    @Inject
    Claims claims;

    @Inject
    Runs runs;

    @Inject
    InHand inHand;

    @Inject
    @ReactiveDataSource("system")
    Pool system;

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @Test
    void a_running_job_is_cancelled_and_its_folder_removed() {
        // given
        var scene = scene("slow").request();
        await().atMost(Duration.ofSeconds(60)).until(() -> scene.history().contains("started"));
        await().atMost(Duration.ofSeconds(60)).until(() -> !scene.streams().isEmpty());

        // when
        scene.send(scene.cancelRequested(scene.job, 1));

        // then
        scene.awaitStatus("cancelled");
        scene.awaitTold(EventType.ENCODE_CANCELLED, EncodeCancelled.class);
        assertThat(scene.history()).endsWith("cancelled");
        await().atMost(Duration.ofSeconds(60)).until(() -> scene.streams().isEmpty());
    }

    @Test
    void a_job_is_in_hand_for_as_long_as_it_is_worked_on() {
        // given
        var scene = scene("slow").request();
        await().atMost(Duration.ofSeconds(60)).until(() -> inHand.jobs().contains(scene.job));

        // when
        scene.send(scene.cancelRequested(scene.job, 1));

        // then
        scene.awaitStatus("cancelled");
        await().atMost(Duration.ofSeconds(60)).until(() -> !inHand.jobs().contains(scene.job));
    }

    @Test
    void a_cancellation_ahead_of_its_request_keeps_the_job_from_starting() {
        // given
        var scene = scene("good").send(scene("good").created(0));

        // when
        scene.send(scene.created(0), scene.cancelRequested(scene.job, 1));
        scene.awaitStatus("cancelled");
        scene.request();
        scene.send(scene.requested(Ids.next(), 2));

        // then
        scene.awaitStatus("completed");
        assertThat(scene.told(EventType.ENCODE_STARTED)).hasSize(1);
        assertThat(scene.told(EventType.ENCODE_CANCELLED)).hasSize(1);
    }

    @Test
    void a_higher_generation_replaces_the_active_job_and_a_lower_one_is_passed_over() {
        // given
        var scene = scene("slow").request();
        await().atMost(Duration.ofSeconds(60)).until(() -> scene.history().contains("started"));
        var newer = Ids.next();
        scene.master("good");

        // when
        scene.send(scene.requested(newer, 3), scene.requested(Ids.next(), 2), scene.requested(newer, 3));

        // then
        var status = scene.awaitStatus("completed");
        assertThat(UUID.fromString(status.getString("jobId"))).isEqualTo(newer);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> scene.told(EventType.ENCODE_CANCELLED).size() == 2);
        assertThat(scene.told(EventType.ENCODE_COMPLETED)).hasSize(1);
    }

    @Test
    void a_master_of_another_video_is_refused_and_counted_as_a_failure() {
        // given
        var scene = scene("good");
        var foreign = scene("good");
        var failures = refusals();

        // when
        scene.send(new EncodeRequested(Scene.GROUP, scene.video, scene.job, 1, foreign.masterKey(), 10, "Stolen"));

        // then
        assertThat(scene.awaitStatus("failed").getString("error.code")).isEqualTo("foreign_master");
        await().until(() -> refusals() == failures + 1);
    }

    @Test
    void a_master_that_is_not_in_the_store_any_more_is_not_tried_again() {
        // given
        var scene = new Scene(broker, store);

        // when
        scene.request();

        // then
        var status = scene.awaitStatus("failed");
        assertThat(status.getString("error.code")).isEqualTo("master_missing");
        assertThat(scene.history()).containsExactly("requested", "started", "failed");
    }

    @Test
    void a_lost_lease_is_taken_over_at_once_as_the_same_attempt() {
        // given
        var scene = scene("slow").request();
        await().atMost(Duration.ofSeconds(60)).until(() -> scene.history().contains("playable"));
        scene.master("good");

        // when
        await().atMost(Duration.ofSeconds(60)).until(() -> isTakenOverWithoutLease(scene.job));

        // then
        var status = scene.awaitStatus("completed");
        assertThat(status.getInt("attempt")).isEqualTo(1);
        assertThat(scene.history())
                .contains("taken_over", "released", "resumed")
                .endsWith("completed");
        assertThat(scene.told(EventType.ENCODE_STARTED)).hasSize(1);
        assertThat(scene.told(EventType.ENCODE_COMPLETED)).hasSize(1);
    }

    @Test
    void a_deleted_video_loses_its_job_and_its_streams() {
        // given
        var scene = scene("good").request();
        scene.awaitStatus("completed");

        // when
        scene.send(scene.deleted(7), scene.created(3), scene.requested(Ids.next(), 2));

        // then
        await().atMost(Duration.ofSeconds(30)).until(() -> scene.streams().isEmpty());
        scene.get("creator", "/processing-status").statusCode(404);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> scene.told(EventType.ENCODE_CANCELLED).size() == 1);
    }

    @Test
    void a_copied_rendition_that_left_is_removed_and_the_rest_stays() {
        // given
        var scene = scene("everything");

        // when
        scene.request();
        scene.awaitStatus("completed");

        // then
        var folder = scene.folder(1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> scene.streams().stream().noneMatch(key -> key.startsWith(folder + "/source/")));
        await().atMost(Duration.ofSeconds(60)).until(() -> droppedOf(scene.job) == 0);
        assertThat(scene.streams())
                .contains(
                        folder + "/master.m3u8",
                        folder + "/progressive.mp4",
                        folder + "/v360/init.mp4",
                        folder + "/v480/3.m4s",
                        folder + "/a/3.m4s");
    }

    /** The first worker's next beat may renew the lease before anyone takes the job, this test or the other worker. */
    private boolean isTakenOverWithoutLease(UUID job) {
        system.preparedQuery("update jobs set lease_until = now() - interval '1 hour' where id = $1 and fence = 1")
                .executeAndAwait(Tuple.of(job));
        var claim = claims.next("other", Work.WHOLE, List.of()).await().indefinitely();
        claim.ifPresent(taken -> Db.await(() -> runs.begin(taken).chain(() -> runs.released(taken))));
        return system.preparedQuery("select fence from jobs where id = $1")
                        .executeAndAwait(Tuple.of(job))
                        .iterator()
                        .next()
                        .getInteger("fence")
                > 1;
    }

    private static double refusals() {
        return Metrics.sum("ozean_encoding_failures_total", "code=\"foreign_master\"");
    }

    private int droppedOf(UUID job) {
        return system.preparedQuery("select 1 from dropped_renditions where job_id = $1")
                .executeAndAwait(Tuple.of(job))
                .size();
    }

    private Scene scene(String script) {
        return new Scene(broker, store).master(script);
    }
}
