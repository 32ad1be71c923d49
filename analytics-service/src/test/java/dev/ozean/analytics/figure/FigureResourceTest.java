package dev.ozean.analytics.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.ozean.analytics.Watched;
import dev.ozean.events.Ids;
import dev.ozean.events.VideoEvent.VideoUpdated;
import dev.ozean.local.TestBroker;
import dev.ozean.local.TestStack;
import dev.ozean.local.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "analytics"))
class FigureResourceTest {
    private static TestBroker broker;

    private final Watched watched = new Watched(broker, Ids.next(), Ids.next());

    @BeforeAll
    static void connect() {
        broker = new TestBroker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @Test
    void the_titles_of_the_group_s_top_videos_are_the_newest() {
        // given
        watched.send(
                new VideoUpdated(watched.state(5, "New title")),
                watched.created("Old title"),
                watched.heartbeat(1, 100));

        // when
        watched.reportOnce(100);

        // then
        given().auth()
                .oauth2(Tokens.of("creator"))
                .get("/api/videos/analytics?from=2026-01-01")
                .then()
                .statusCode(200)
                .body("topVideos.find { it.videoId == '%s' }.title".formatted(watched.video()), equalTo("New title"));
    }

    @Test
    void another_group_finds_no_such_video() {
        // given
        watched.send(watched.created("Ours"), watched.heartbeat(1, 10));
        watched.reportOnce(10);

        // when
        var theirs = watched.report("other-owner");

        // then
        theirs.statusCode(404).contentType("application/problem+json").body("code", equalTo("not_found"));
    }

    @Test
    void figures_are_a_table_for_a_spreadsheet_too() {
        // given
        watched.send(watched.created("Table"), watched.heartbeat(1, 10));
        watched.reportOnce(10);

        // when
        var table = given().auth()
                .oauth2(Tokens.of("owner"))
                .get("/api/videos/{id}/analytics?format=csv", watched.video())
                .then();

        // then
        table.statusCode(200)
                .contentType("text/csv")
                .body(equalTo("day,platform,views,watchSeconds\r\n%s,hetzner,1,10\r\n".formatted(Watched.day())));
    }

    @Test
    void customers_see_no_figures() {
        // given
        var token = Tokens.of("customer");

        // when
        var answer = given().auth().oauth2(token).get("/api/videos/analytics").then();

        // then
        answer.statusCode(403).contentType("application/problem+json");
    }

    @Test
    void without_a_token_nothing_is_shown() {
        // given
        var path = "/api/videos/analytics";

        // when
        var answer = given().get(path).then();

        // then
        answer.statusCode(401).contentType("application/problem+json");
    }

    @Test
    void a_day_that_is_none_is_refused_with_a_sentence() {
        // given
        var token = Tokens.of("owner");

        // when
        var answer = given().auth()
                .oauth2(token)
                .get("/api/videos/analytics?from=never")
                .then();

        // then
        answer.statusCode(400).body("code", equalTo("bad_day"));
    }
}
