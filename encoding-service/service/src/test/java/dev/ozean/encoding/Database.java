package dev.ozean.encoding;

import dev.ozean.local.TestStack;
import dev.ozean.local.server.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;

/** The encoding database as its owner sees it, who sees all groups. */
public final class Database {
    private Database() {}

    public static void execute(String command) throws SQLException {
        try (var owner = asOwner();
                var sql = owner.createStatement()) {
            sql.execute(command);
        }
    }

    /** The one number that a query gives. */
    public static long count(String query) throws SQLException {
        try (var owner = asOwner();
                var sql = owner.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection asOwner() throws SQLException {
        return TestStack.connect("encoding", DatabaseRole.OWNER);
    }
}
