package dev.ozean.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

/** What those who run a service that reads events can see of it. */
public abstract class HealthContract {
    @Test
    void it_shows_the_figures_of_events_that_alerts_look_at() {
        // then
        AlertedFigures.assertShown("ozean_messaging_");
    }

    @Test
    void it_is_healthy_and_measured() {
        // given
        var path = "/q/health";

        // when
        var health = given().get(path).then();

        // then
        health.statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("kafka_consumer_fetch_manager_records_consumed_total"));
    }
}
