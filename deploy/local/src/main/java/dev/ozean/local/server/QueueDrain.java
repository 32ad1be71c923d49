package dev.ozean.local.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Has all workers of the house take no jobs for a while, as a row in the encoding database says, which they ask each time. */
public final class QueueDrain implements AutoCloseable {
    private static final String BEGIN = "insert into queue_drain default values on conflict do nothing";
    private static final String END = "delete from queue_drain";
    private static final String LOOK = """
            select count(*) filter (where lease_until >= now()), count(*) filter (where lease_until < now())
            from jobs where status = 'processing'""";

    private final Connection connection;

    /** @param database of the encoding service, as its environment has it */
    public QueueDrain(Map<String, String> database) {
        try {
            connection = DatabaseRole.SYSTEM.connect(database);
        } catch (SQLException e) {
            throw new IllegalStateException("the encoding database does not answer", e);
        }
    }

    /**
     * The jobs in the hands of workers.
     *
     * @param running whose workers are alive
     * @param left whose workers are gone, so that they wait for the end of the drain
     */
    public record UnderWay(int running, int left) {}

    /** From now on nobody takes a job. False if it was so before. */
    public boolean begin() {
        return change(BEGIN);
    }

    /** Workers take jobs again. False if they did before. */
    public boolean end() {
        return change(END);
    }

    public UnderWay look() {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(LOOK)) {
            row.next();
            return new UnderWay(row.getInt(1), row.getInt(2));
        } catch (SQLException e) {
            throw new IllegalStateException("the jobs under way could not be counted", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the encoding database could not be left", e);
        }
    }

    private boolean change(String command) {
        try (var sql = connection.createStatement()) {
            return sql.executeUpdate(command) == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the drain of the queue could not be changed", e);
        }
    }
}
