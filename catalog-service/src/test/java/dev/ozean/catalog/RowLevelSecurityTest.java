package dev.ozean.catalog;

import static dev.ozean.catalog.Catalogue.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ozean.events.Ids;
import dev.ozean.local.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class RowLevelSecurityTest {
    private static final String NO_GROUP = "";
    private static final String TABLES_OF_GROUPS = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and a.attname = 'group_id' and not c.relrowsecurity""";

    @Test
    void every_table_of_groups_is_guarded() throws SQLException {
        // given
        try (var owner = Database.asOwner()) {
            // when
            var unguarded = strings(owner, TABLES_OF_GROUPS);

            // then
            assertThat(unguarded).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"videos", "video_platforms", "video_pipeline_links", "groups", "tags", "encode_requests"})
    void without_a_group_there_is_no_row(String table) throws SQLException {
        // given
        var _ = Catalogue.created("Somebody's");

        // when
        try (var nobody = Database.asApp(NO_GROUP)) {
            var rows = strings(nobody, "select * from " + table);

            // then
            assertThat(rows).isEmpty();
        }
    }

    @Test
    void lists_show_nothing_without_a_group_and_nothing_of_another() throws SQLException {
        // given
        var video = Catalogue.created("Ours").toString();
        var page = "select video_list_page('{}', '', '', '', '', '', '', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 100)";

        // when
        try (var ours = Database.asApp(GROUP);
                var theirs = Database.asApp(UUID.randomUUID());
                var nobody = Database.asApp(NO_GROUP)) {
            // then
            assertThat(strings(ours, page)).contains(video);
            assertThat(strings(theirs, page)).isEmpty();
            assertThat(strings(nobody, page)).isEmpty();
        }
    }

    @Test
    void a_forged_group_is_refused() throws SQLException {
        // given
        var forged = "insert into groups (id, name) values ('%s', 'forged')".formatted(Ids.next());

        // when
        try (var app = Database.asApp(GROUP)) {
            var inserting = assertThatThrownBy(() -> execute(app, forged));

            // then
            inserting.isInstanceOf(SQLException.class).hasMessageContaining("row-level security");
        }
    }

    @Test
    void a_video_cannot_be_given_to_another_group() throws SQLException {
        // given
        var video = Catalogue.created("Ours");
        var given = "update videos set group_id = '%s' where id = '%s'".formatted(UUID.randomUUID(), video);

        // when
        try (var app = Database.asApp(GROUP)) {
            var giving = assertThatThrownBy(() -> execute(app, given));

            // then
            giving.isInstanceOf(SQLException.class).hasMessageContaining("row-level security");
        }
    }

    @Test
    void the_service_may_write_the_outbox_and_not_read_it() throws SQLException {
        // given
        try (var app = Database.asApp(GROUP)) {
            // when
            var reading = assertThatThrownBy(() -> strings(app, "select id from outbox"));

            // then
            reading.isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
