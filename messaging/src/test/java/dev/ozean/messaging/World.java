package dev.ozean.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the database holds, seen by the tables' owner, who sees all groups. */
@ApplicationScoped
public class World {
    private final String url;
    private final String user;
    private final String password;

    World(
            @ConfigProperty(name = "quarkus.flyway.jdbc-url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String user,
            @ConfigProperty(name = "quarkus.flyway.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The attempts that had their effect for this video, in the order of their coming. */
    List<Integer> effectsOf(UUID video) {
        return ints("select progress from effect where video_id = '%s' order by id".formatted(video));
    }

    int effectsIn(UUID group) {
        return ints("select count(*)::integer from effect where group_id = '%s'".formatted(group))
                .getFirst();
    }

    int outboxRowsOf(UUID video) {
        return ints("select count(*)::integer from outbox where key = '%s'".formatted(video))
                .getFirst();
    }

    /** Whether this process of PostgreSQL still serves a connection. */
    boolean hasBackend(int pid) {
        return !ints("select pid from pg_stat_activity where pid = %d".formatted(pid))
                .isEmpty();
    }

    private List<Integer> ints(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<Integer>();
            while (rows.next()) {
                values.add(rows.getInt(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
