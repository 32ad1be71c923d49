package dev.ozean.local.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** By whom a service's database is asked: the owner migrates, app sees one group at a time, system all of them. */
public enum DatabaseRole {
    OWNER,
    APP,
    SYSTEM;

    /** @param settings of the service's database, as its environment has them */
    public Connection connect(Map<String, String> settings) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + settings.get("OZEAN_DB_URL"),
                settings.get("OZEAN_DB_%s_USER".formatted(this)),
                settings.get("OZEAN_DB_%s_PASSWORD".formatted(this)));
    }
}
