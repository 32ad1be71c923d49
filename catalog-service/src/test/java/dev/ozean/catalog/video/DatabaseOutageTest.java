package dev.ozean.catalog.video;

import static dev.ozean.catalog.Catalogue.as;
import static dev.ozean.catalog.Catalogue.created;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ozean.catalog.Catalogue;
import dev.ozean.catalog.Database;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class DatabaseOutageTest {
    private static final String END_WHO_WAITS_FOR_A_LOCK = """
        select pg_terminate_backend(pid) from pg_stat_activity
        where usename = current_user and wait_event_type = 'Lock'\
        """;

    @Test
    void a_database_that_goes_away_meanwhile_is_no_fault_of_whoever_asked_and_may_be_asked_again() throws SQLException {
        // given
        var video = created("Waves");

        // when
        CompletableFuture<Response> answer;
        try (var other = Database.asOwner();
                var lock = other.prepareStatement("select id from videos where id = ? for update")) {
            other.setAutoCommit(false);
            lock.setObject(1, video);
            lock.execute();
            answer = CompletableFuture.supplyAsync(
                    () -> as("creator").body(Map.of("title", "Storm")).patch("/api/videos/{id}", video));
            await().atMost(Duration.ofSeconds(30)).until(DatabaseOutageTest::endedWhoWaitsForALock);
            other.rollback();
        }

        // then
        answer.join().then().statusCode(503).header("Retry-After", "5").body("code", equalTo("database_unavailable"));
        Catalogue.video(video).statusCode(200).body("title", equalTo("Waves"));
    }

    private static boolean endedWhoWaitsForALock() throws SQLException {
        try (var connection = Database.asApp(Catalogue.GROUP);
                var ended = connection.prepareStatement(END_WHO_WAITS_FOR_A_LOCK);
                var rows = ended.executeQuery()) {
            return rows.next();
        }
    }
}
