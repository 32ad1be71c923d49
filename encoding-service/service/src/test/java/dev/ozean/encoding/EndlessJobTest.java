package dev.ozean.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A child that works for longer than any may. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(EndlessJobTest.ShortDays.class)
class EndlessJobTest {
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
    void a_video_that_takes_too_long_is_not_tried_again() {
        // given
        var scene = new Scene(broker, store).master("slow");
        var deaths = Metrics.sum("ozean_encoding_child_deaths_total", "kind=\"stalled\"");

        // when
        scene.request();

        // then
        var status = scene.awaitStatus("failed");
        assertThat(status.getString("error.code")).isEqualTo("media.takes-too-long");
        assertThat(status.getInt("attempt")).isEqualTo(1);
        assertThat(scene.history())
                .startsWith("requested", "started")
                .endsWith("failed")
                .doesNotContain("retrying");
        await().until(() -> Metrics.sum("ozean_encoding_child_deaths_total", "kind=\"stalled\"") == deaths + 1);
    }

    /** Shorter than a child may be silent or stand still. */
    public static class ShortDays extends Scripted {
        @Override
        public Map<String, String> getConfigOverrides() {
            var overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("ozean.worker.total", "2s");
            return overrides;
        }
    }
}
