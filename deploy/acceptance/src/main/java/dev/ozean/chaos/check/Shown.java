package dev.ozean.chaos.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What the catalogue says of a video that was to be encoded.
 *
 * @param prefix of the folder that is played whole; empty if there is none
 */
record Shown(UUID video, UUID job, String state, String prefix) {
    static final String SQL = """
            select id, encode_job_id, encode_state,
                   case when output_complete then output_prefix else '' end as prefix
            from videos where encode_job_id is not null""";

    boolean isCompleted() {
        return state.equals("completed");
    }

    static Shown read(ResultSet row) throws SQLException {
        var prefix = row.getString("prefix");
        return new Shown(
                row.getObject("id", UUID.class),
                row.getObject("encode_job_id", UUID.class),
                row.getString("encode_state"),
                prefix == null ? "" : prefix);
    }
}
