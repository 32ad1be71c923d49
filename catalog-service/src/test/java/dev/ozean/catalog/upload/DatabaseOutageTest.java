package dev.ozean.catalog.upload;

import static dev.ozean.catalog.upload.UploadResourceTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ozean.catalog.Catalogue;
import dev.ozean.catalog.Database;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class DatabaseOutageTest {
    private static final String END_WHO_WAITS_FOR_A_LOCK = """
        select pg_terminate_backend(pid) from pg_stat_activity
        where usename = current_user and wait_event_type = 'Lock'\
        """;

    @TestHTTPResource
    URI root;

    @Test
    void a_database_that_goes_away_meanwhile_is_told_as_an_outage_and_nothing_is_lost() throws SQLException {
        // given
        var sender = new Sender(root, "creator");
        var film = new Film(60_000);
        var upload = sender.created(film.length(), "outage");
        sender.patch(upload, 0, film.bytes(0, 20_000));

        // when
        CompletableFuture<HttpResponse<String>> answer;
        try (var other = Database.asOwner();
                var lock = other.prepareStatement("select id from uploads where id = ? for update")) {
            other.setAutoCommit(false);
            lock.setObject(1, upload.id());
            lock.execute();
            answer = CompletableFuture.supplyAsync(() -> sender.patch(upload, 20_000, film.bytes(20_000, 40_000)));
            await().atMost(Sender.PATIENCE).until(DatabaseOutageTest::endedWhoWaitsForALock);
            other.rollback();
        }

        // then
        assertRefused(answer.join(), 503, "database_unavailable");
        assertThat(sender.offset(upload)).isEqualTo(20_000);
        assertThat(sender.patch(upload, 20_000, film.bytes(20_000, 40_000)).statusCode())
                .isEqualTo(204);
    }

    private static boolean endedWhoWaitsForALock() throws SQLException {
        try (var connection = Database.asApp(Catalogue.GROUP);
                var ended = connection.prepareStatement(END_WHO_WAITS_FOR_A_LOCK);
                var rows = ended.executeQuery()) {
            return rows.next();
        }
    }
}
