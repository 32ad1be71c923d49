package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.encoding.Scripted;
import dev.ozean.encoding.protocol.Work;
import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a worker writes, and writes again when it does not know whether it was written. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Scripted.class)
class RunsTest {
    private final Claim claim = new Claim(
            Ids.next(), Ids.next(), Ids.next(), 1, 1, 1, 0, "master", 1000, Work.WHOLE, Duration.ZERO, "test");

    @Inject
    Runs runs;

    @Test
    void a_run_whose_begin_was_not_answered_begins_once() throws Throwable {
        try (var owner = connect()) {
            // given
            hold(owner);
            VertxContextSupport.subscribeAndAwait(() -> runs.begin(claim));

            // when
            var begun = VertxContextSupport.subscribeAndAwait(() -> runs.begin(claim));

            // then
            assertThat(begun).isTrue();
            assertThat(count(owner, "outputs where remove_from is null and job_id"))
                    .isEqualTo(1);
            assertThat(count(owner, "processing_events where job_id")).isEqualTo(1);
            execute(
                    owner,
                    "update jobs set status = 'cancelled', ended_at = now() where id = '%s'".formatted(claim.jobId()));
        }
    }

    private void hold(Connection owner) throws SQLException {
        execute(owner, """
                insert into jobs (id, group_id, video_id, generation, master_key, master_size_bytes, title, status,
                    attempt, max_attempts, takeovers, requested_at, queued_at, fence, lease_owner, lease_until,
                    progress, renditions)
                values ('%s', '%s', '%s', 1, 'master', 1000, 'Waves', 'processing',
                    1, 3, 0, now(), now(), 1, 'test', now() + interval '1 hour', 0, '[]')""".formatted(claim.jobId(), claim.groupId(), claim.videoId()));
    }

    private int count(Connection owner, String where) throws SQLException {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery("select count(*) from %s = '%s'".formatted(where, claim.jobId()))) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection owner, String command) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(command);
        }
    }

    private static Connection connect() throws SQLException {
        var settings = TestStack.configuration("encoding");
        return DriverManager.getConnection(
                "jdbc:" + settings.get("OZEAN_DB_URL"),
                settings.get("OZEAN_DB_OWNER_USER"),
                settings.get("OZEAN_DB_OWNER_PASSWORD"));
    }
}
