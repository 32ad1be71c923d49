package dev.ozean.chaos.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A line of a job's history, in the order in which they were written. */
record Line(UUID job, String type) {
    static final String SQL = "select job_id, type from processing_events order by id";
    static final String REQUESTED = "requested";
    static final String AGAIN = "retry_requested";

    /** By which event it was told; a new round is told like a retry. */
    String event() {
        return "encode." + (type.equals(AGAIN) ? "retrying" : type);
    }

    static Line read(ResultSet row) throws SQLException {
        return new Line(row.getObject("job_id", UUID.class), row.getString("type"));
    }
}
