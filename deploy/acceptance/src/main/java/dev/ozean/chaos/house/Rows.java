package dev.ozean.chaos.house;

import dev.ozean.local.data.DataFolder;
import dev.ozean.local.server.Databases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What stands in the services' databases, of all groups; to be asked while PostgreSQL is up. */
public final class Rows {
    private final Databases databases;

    Rows(DataFolder data) {
        this.databases = new Databases(data);
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @throws IllegalStateException if the database cannot be asked */
    public <T> List<T> of(String database, String sql, Reader<T> reader) {
        try (var connection = databases.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("%s cannot be asked: %s".formatted(database, e.getMessage()), e);
        }
    }

    public long count(String database, String sql) {
        return of(database, sql, row -> row.getLong(1)).getFirst();
    }
}
