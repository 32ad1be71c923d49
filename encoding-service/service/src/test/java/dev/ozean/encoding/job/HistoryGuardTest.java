package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.encoding.Idle;
import dev.ozean.local.TestStack;
import dev.ozean.local.server.DatabaseRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself forbids, whoever asks for it. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "encoding"))
@TestProfile(Idle.class)
class HistoryGuardTest {
    @ParameterizedTest
    @CsvSource({
        "APP, update processing_events set type = 'completed'",
        "APP, delete from processing_events",
        "APP, truncate processing_events",
        "SYSTEM, update processing_events set type = 'completed'",
        "SYSTEM, delete from processing_events"
    })
    void no_line_of_a_history_is_changed_or_taken_back(DatabaseRole role, String command) throws SQLException {
        try (var job = StoredJob.queued()) {
            // given
            job.note("requested");

            // when
            var refused = assertThatThrownBy(() -> execute(role, command));

            // then
            refused.isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "failed", "cancelled"})
    void a_round_has_one_end(String second) throws SQLException {
        try (var job = StoredJob.queued()) {
            // given
            job.note("failed");

            // when
            var refused = assertThatThrownBy(() -> job.note(second));

            // then
            refused.hasMessageContaining("processing_events_one_end_a_round");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "completed, queued",
        "completed, failed",
        "failed, cancelled",
        "failed, completed",
        "cancelled, processing",
        "queued, completed",
        "retrying, failed"
    })
    void a_job_becomes_only_what_it_may(String status, String next) throws SQLException {
        try (var job = StoredJob.of(status)) {
            // given
            var command = "update jobs set status = '%s' where id = '%s'".formatted(next, job.id);

            // when
            var refused = assertThatThrownBy(() -> job.execute(command));

            // then
            refused.hasMessageContaining("is %s and cannot become %s".formatted(status, next));
        }
    }

    private static void execute(DatabaseRole role, String command) throws SQLException {
        try (var connection = TestStack.connect("encoding", role);
                var sql = connection.createStatement()) {
            sql.execute(command);
        }
    }
}
