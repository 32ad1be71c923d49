package dev.ozean.encoding.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import dev.ozean.local.server.DatabaseRole;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A house that has jobs already gets the tables of today. */
class UpgradeTest {
    private static final String SCHEMA = "upgrade";
    private static final Map<String, String> SETTINGS = TestStack.configuration("encoding");

    private final UUID job = Ids.next();

    @AfterEach
    void remove() throws SQLException {
        try (var owner = TestStack.connect("encoding", DatabaseRole.OWNER);
                var sql = owner.createStatement()) {
            sql.execute("drop schema if exists %s cascade".formatted(SCHEMA));
        }
    }

    @Test
    void what_happened_to_a_job_is_told_apart_by_its_rounds() throws SQLException {
        try (var owner = TestStack.connect("encoding", DatabaseRole.OWNER);
                var sql = owner.createStatement()) {
            // given
            flyway("10").migrate();
            sql.execute("set search_path to " + SCHEMA);
            sql.execute("""
                    insert into jobs (id, group_id, video_id, generation, master_size_bytes, title, status, attempt,
                        max_attempts, takeovers, requested_at, queued_at, fence, lease_owner, lease_until, progress,
                        renditions)
                    values ('%1$s', '%1$s', '%1$s', 1, 10, 'Waves', 'processing', 1, 4, 0, now(), now(), 3, 'one', now(),
                        0, '[]')""".formatted(job));
            for (var type :
                    List.of("requested", "started", "failed", "retry_requested", "cancelled", "retry_requested")) {
                sql.execute("""
                        insert into processing_events (job_id, group_id, video_id, happened_at, type, attempt)
                        values ('%1$s', '%1$s', '%1$s', now(), '%2$s', 0)""".formatted(job, type));
            }

            // when
            flyway("latest").migrate();

            // then
            assertThat(all(sql, "select round || ' ' || type from processing_events order by id"))
                    .containsExactly(
                            "1 requested",
                            "1 started",
                            "1 failed",
                            "2 retry_requested",
                            "2 cancelled",
                            "3 retry_requested");
            assertThat(all(sql, "select round || ' ' || status || ' ' || lease_owner from jobs"))
                    .containsExactly("3 processing one");
        }
    }

    private static Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(
                        "jdbc:" + SETTINGS.get("OZEAN_DB_URL"),
                        SETTINGS.get("OZEAN_DB_OWNER_USER"),
                        SETTINGS.get("OZEAN_DB_OWNER_PASSWORD"))
                .schemas(SCHEMA)
                .locations("classpath:db/events", "classpath:db/migration")
                .outOfOrder(true)
                .placeholders(Map.of(
                        "app", SETTINGS.get("OZEAN_DB_APP_USER"),
                        "system", SETTINGS.get("OZEAN_DB_SYSTEM_USER")))
                .target(target)
                .load();
    }

    private static List<String> all(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
