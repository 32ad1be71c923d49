package dev.ozean.chaos.check;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A file that the catalogue took, or began to take, as the master of a video. */
record Upload(String key, String state) {
    static final String SQL = "select master_key, state from uploads";
    static final String COMPLETED = "completed";

    static Upload read(ResultSet row) throws SQLException {
        return new Upload(row.getString("master_key"), row.getString("state"));
    }

    /** With its slash. */
    String folder() {
        return key.substring(0, key.lastIndexOf('/') + 1);
    }
}
