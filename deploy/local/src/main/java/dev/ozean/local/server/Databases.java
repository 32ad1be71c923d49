package dev.ozean.local.server;

import dev.ozean.local.data.DataFolder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Each service's database and its three roles: the owner migrates, app and system own nothing. */
public final class Databases {
    /** Of the services that keep anything. */
    public static final List<String> ALL = List.of("catalog", "encoding", "analytics", "sync_vimeo", "migration");

    static final String KEYCLOAK = "keycloak";
    private static final List<String> ROLES = List.of("owner", "app", "system");

    private final DataFolder data;

    public Databases(DataFolder data) {
        this.data = data;
    }

    /** Makes what is missing; what is there stays. */
    public void create() {
        try (var connection = connect("postgres");
                var sql = connection.createStatement()) {
            for (var database : ALL) {
                for (var role : ROLES) {
                    role(sql, database + "_" + role);
                }
                database(sql, database);
            }
            role(sql, KEYCLOAK);
            if (isMissing(sql, "pg_database where datname", KEYCLOAK)) {
                sql.execute("create database keycloak owner keycloak");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not prepare the databases", e);
        }
    }

    /** Empties the services' databases by making them anew; whoever is connected is thrown out. */
    public void recreate() {
        try (var connection = connect("postgres");
                var sql = connection.createStatement()) {
            for (var database : ALL) {
                sql.execute("drop database if exists " + database + " with (force)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not drop the databases", e);
        }
        create();
    }

    private void database(Statement sql, String name) throws SQLException {
        if (isMissing(sql, "pg_database where datname", name)) {
            sql.execute("create database %s owner %s_owner".formatted(name, name));
        }
        sql.execute("revoke all on database %s from public".formatted(name));
        sql.execute("grant connect on database %s to %s_app, %s_system".formatted(name, name, name));
        try (var connection = connect(name);
                var inside = connection.createStatement()) {
            inside.execute("revoke all on schema public from public");
            inside.execute("grant usage on schema public to %s_app, %s_system".formatted(name, name));
        }
    }

    private void role(Statement sql, String name) throws SQLException {
        if (isMissing(sql, "pg_roles where rolname", name)) {
            sql.execute("create role %s login".formatted(name));
        }
        sql.execute("alter role %s password '%s'".formatted(name, data.secrets().get(name)));
    }

    private static boolean isMissing(Statement sql, String where, String name) throws SQLException {
        try (var found = sql.executeQuery("select 1 from %s = '%s'".formatted(where, name))) {
            return !found.next();
        }
    }

    /** A connection of one who may see everything, of all groups. */
    public Connection connect(String database) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(data.ports().get(Postgres.NAME), database);
        var properties = new Properties();
        properties.setProperty("user", Postgres.SUPERUSER);
        properties.setProperty("password", data.secrets().get(Postgres.SUPERUSER));
        return DriverManager.getConnection(url, properties);
    }
}
