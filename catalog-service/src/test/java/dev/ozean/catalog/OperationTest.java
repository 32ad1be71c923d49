package dev.ozean.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.ozean.local.TestStack;
import dev.ozean.testing.AlertedFigures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class OperationTest {
    @Test
    void the_service_is_healthy_measured_and_described() {
        // given
        var anyone = given();

        // when
        var health = anyone.get("/q/health").then();

        // then
        health.statusCode(200).body("status", equalTo("UP"));
        anyone.get("/q/metrics").then().statusCode(200);
        anyone.get("/q/openapi").then().statusCode(200);
    }

    @Test
    void the_figures_that_alerts_look_at_are_shown() {
        // then
        AlertedFigures.assertShown("ozean_messaging_");
        AlertedFigures.assertShown("ozean_storage_");
    }
}
