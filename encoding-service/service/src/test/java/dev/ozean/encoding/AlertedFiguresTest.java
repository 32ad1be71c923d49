package dev.ozean.encoding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.ozean.local.TestStack;
import dev.ozean.testing.AlertedFigures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alert rules and figures must not drift apart. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Scripted.class)
class AlertedFiguresTest {
    @ParameterizedTest
    @ValueSource(strings = {"ozean_encoding_", "ozean_messaging_", "ozean_storage_"})
    void figures_that_alerts_look_at_are_shown_from_the_start(String prefix) {
        // then
        AlertedFigures.assertShown(prefix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "encoder_failed",
                "corrupt",
                "storage_unavailable",
                "worker.lost",
                "foreign_master",
                "media.crashes-decoder",
                "media.takes-too-long"
            })
    void failures_are_counted_from_the_start_whatever_they_will_be(String code) {
        // then
        given().get("/q/metrics")
                .then()
                .body(containsString("ozean_encoding_failures_total{code=\"%s\"}".formatted(code)));
    }
}
