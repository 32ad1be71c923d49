package dev.ozean.catalog.upload;

import dev.ozean.catalog.Database;
import java.sql.SQLException;
import java.util.UUID;

/** Rows of uploads, as the owner of the tables sees them. */
final class Rows {
    private Rows() {}

    static void change(String sql, UUID id) throws SQLException {
        try (var connection = Database.asOwner();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.execute();
        }
    }

    /** How many bytes need not be sent again. */
    static long durable(Sender.Created upload) throws SQLException {
        return Long.parseLong(text("select part_bytes + tail_bytes from uploads where id = ?", upload.id()));
    }

    static String text(String sql, UUID id) throws SQLException {
        try (var connection = Database.asOwner();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
