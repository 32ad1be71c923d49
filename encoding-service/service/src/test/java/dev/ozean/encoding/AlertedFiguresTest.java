package dev.ozean.encoding;

import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import dev.ozean.testing.AlertedFigures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alert rules and figures must not drift apart. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Scripted.class)
class AlertedFiguresTest {
    @Inject
    Store store;

    @ParameterizedTest
    @ValueSource(strings = {"ozean_messaging_", "ozean_storage_"})
    void figures_that_alerts_look_at_are_shown_from_the_start(String prefix) {
        // then
        AlertedFigures.assertShown(prefix);
    }

    @Test
    void figures_of_jobs_that_alerts_look_at_are_shown_once_something_went_wrong() {
        // given
        try (var broker = new TestBroker()) {
            var scene = new Scene(broker, store).master("crash");

            // when
            scene.request().awaitStatus("failed");

            // then
            AlertedFigures.assertShown("ozean_encoding_");
        }
    }
}
