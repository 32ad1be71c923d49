package dev.ozean.chaos.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** A job as the encoding service has it. */
record Job(UUID id, UUID group, UUID video, String status, long fence) {
    static final String SQL = "select id, group_id, video_id, status, fence from jobs order by id";

    private static final Set<String> ENDS = Set.of("completed", "failed", "cancelled");

    /** The folder of its last run. */
    String prefix() {
        return "%s/%s/%s.%d".formatted(group, video, id, fence);
    }

    boolean isCompleted() {
        return status.equals("completed");
    }

    boolean isEnded() {
        return isEnd(status);
    }

    static boolean isEnd(String status) {
        return ENDS.contains(status);
    }

    static Job read(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("video_id", UUID.class),
                row.getString("status"),
                row.getLong("fence"));
    }
}
