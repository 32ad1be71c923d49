package dev.ozean.catalog;

import dev.ozean.local.TestStack;
import dev.ozean.local.server.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The test's own connections to the catalogue's database. */
public final class Database {
    private Database() {}

    /** As the service connects: row-level security shows the rows of this group, or none without one. */
    public static Connection asApp(String group) throws SQLException {
        var connection = TestStack.connect("catalog", DatabaseRole.APP);
        try (var statement = connection.prepareStatement("select set_config('app.group', ?, false)")) {
            statement.setString(1, group);
            statement.execute();
        }
        return connection;
    }

    public static Connection asApp(UUID group) throws SQLException {
        return asApp(group.toString());
    }

    /** As the migrations do, which sees all groups. */
    public static Connection asOwner() throws SQLException {
        return TestStack.connect("catalog", DatabaseRole.OWNER);
    }
}
