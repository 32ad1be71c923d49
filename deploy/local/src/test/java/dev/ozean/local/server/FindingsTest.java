package dev.ozean.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ozean.local.TestStack;
import dev.ozean.local.data.Home;
import dev.ozean.local.server.Findings.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On the tables that the services make. */
class FindingsTest {
    private final Map<String, String> settings = TestStack.configuration("migration");

    @Test
    void what_two_walks_have_found_is_told_and_what_one_has_is_not_yet() throws IOException, SQLException {
        // given
        owner(Files.readString(Home.find().of("storage/src/main/resources/db/storage/V0.3__storage_accounts.sql"))
                .replace("${system}", settings.get("OZEAN_DB_SYSTEM_USER")));
        owner("""
                insert into storage_findings (kind, name, objects, bytes, first_seen, first_pass, last_pass)
                values ('unknown_object', 'old/', 3, 30, '2026-11-20 10:00+00', 1, 2),
                       ('missing_object', 'new', 1, 0, now(), 2, 2)""");
        var accounts = new Findings(settings);

        // when
        var found = accounts.all();
        var pass = accounts.pass();

        // then
        assertThat(found).containsExactly(new Finding("unknown_object", "old/", 3, 30, "2026-11-20 10:00"));
        assertThat(pass.number()).isZero();
        assertThat(pass.isUnderWay()).isFalse();
        owner("drop table storage_findings, storage_pass");
    }

    private void owner(String command) throws SQLException {
        try (var connection = DatabaseRole.OWNER.connect(settings);
                var sql = connection.createStatement()) {
            sql.execute(command);
        }
    }
}
