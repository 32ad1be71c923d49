package dev.ozean.local.server;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a service's accounts of its bucket say, as its own role for all groups reads them. */
public final class Findings {
    private static final String READ = """
            select kind, name, objects, bytes, to_char(first_seen at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
            from storage_findings where first_pass < last_pass order by first_seen, kind, name""";
    private static final String PASS = """
            select number, to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), cursor is not null
            from storage_pass""";

    private final Map<String, String> database;

    /** @param database the service's own settings, as it is started with them */
    public Findings(Map<String, String> database) {
        this.database = database;
    }

    /** Something that was found by two walks at least. */
    public record Finding(String kind, String name, long objects, long bytes, String since) {}

    /** How many walks were begun, when the last whole one ended (UTC), and whether one is under way. */
    public record Pass(long number, String finished, boolean isUnderWay) {}

    public List<Finding> all() {
        try (var connection = DatabaseRole.SYSTEM.connect(database);
                var sql = connection.createStatement();
                var rows = sql.executeQuery(READ)) {
            var all = new ArrayList<Finding>();
            while (rows.next()) {
                all.add(new Finding(
                        rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4), rows.getString(5)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("the accounts cannot be read", e);
        }
    }

    public Pass pass() {
        try (var connection = DatabaseRole.SYSTEM.connect(database);
                var sql = connection.createStatement();
                var row = sql.executeQuery(PASS)) {
            row.next();
            return new Pass(row.getLong(1), row.getString(2), row.getBoolean(3));
        } catch (SQLException e) {
            throw new IllegalStateException("the accounts cannot be read", e);
        }
    }
}
