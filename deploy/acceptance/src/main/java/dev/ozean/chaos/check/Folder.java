package dev.ozean.chaos.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A folder of streams that the encoding service has in its books.
 *
 * @param isGivenUp it is listed as to be removed
 */
record Folder(UUID group, UUID video, UUID job, long fence, boolean isGivenUp) {
    static final String SQL =
            "select group_id, video_id, job_id, fence, remove_from is not null as given_up from outputs";

    static Folder read(ResultSet row) throws SQLException {
        return new Folder(
                row.getObject("group_id", UUID.class),
                row.getObject("video_id", UUID.class),
                row.getObject("job_id", UUID.class),
                row.getLong("fence"),
                row.getBoolean("given_up"));
    }

    String prefix() {
        return "%s/%s/%s.%d".formatted(group, video, job, fence);
    }
}
