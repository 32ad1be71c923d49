package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.encoding.worker.Hands;
import dev.ozean.events.EncodeEvent.EncodeCompleted;
import dev.ozean.events.EventType;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A worker that is told to stop leaves its jobs to others at once: the lease would last for an hour. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(NoWorker.class)
class HandOverTest {
    private static TestBroker broker;

    @Inject
    Store store;

    @Inject
    Hands hands;

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @Test
    void a_job_goes_on_with_another_worker_as_the_same_attempt() throws Exception {
        try (var rows = new QueueRows()) {
            // given
            var scene = new Scene(broker, store).master("slow");
            var first = hands.hire("first");
            scene.request();
            await().atMost(Duration.ofSeconds(60)).until(() -> scene.history().contains("playable"));
            scene.master("good");

            try (var _ = hands.hire("second")) {
                // when
                first.close();

                // then
                var status = scene.awaitStatus("completed");
                assertThat(status.getInt("attempt")).isEqualTo(1);
                assertThat(status.getInt("takeovers")).isZero();
                assertThat(scene.get("creator", "/events").extract().jsonPath().getList("items.workerId"))
                        .contains("first", "second");
                assertThat(scene.told(EventType.ENCODE_STARTED)).hasSize(1);
                assertThat(scene.awaitTold(EventType.ENCODE_COMPLETED, EncodeCompleted.class)
                                .prefix())
                        .isNotEqualTo(scene.folder(1));
            }
            assertThat(rows.read("select count(*) from jobs where status = 'processing'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_worker_whose_machine_failed_it_once_goes_on_taking_jobs() throws Exception {
        // given
        var looks = new AtomicInteger();
        try (var _ = new QueueRows();
                var _ = hands.hire("stumbling", () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    return false;
                })) {
            await().until(() -> looks.get() > 0);
            var scene = new Scene(broker, store).master("good");

            // when
            scene.request();

            // then
            scene.awaitStatus("completed");
        }
    }

    @Test
    void a_worker_that_stopped_takes_nothing_more() throws Exception {
        // given
        var looks = new AtomicInteger();
        var first = hands.hire("first", () -> looks.incrementAndGet() < 0);
        await().until(() -> looks.get() > 0);
        first.close();
        var before = looks.get();
        try (var _ = new QueueRows();
                var _ = hands.hire("second")) {
            var scene = new Scene(broker, store).master("good");

            // when
            scene.request().awaitStatus("completed");

            // then: one look may have been under way
            assertThat(looks.get()).isLessThanOrEqualTo(before + 1);
            assertThat(scene.get("creator", "/events").extract().jsonPath().getList("items.workerId"))
                    .contains("second")
                    .doesNotContain("first");
        }
    }
}
