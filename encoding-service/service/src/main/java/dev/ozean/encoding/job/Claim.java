package dev.ozean.encoding.job;

import dev.ozean.encoding.output.OutputFolder;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/**
 * A job in the hands of one worker.
 *
 * @param fence grows with every claim; whatever is written checks it
 * @param attempt from 1
 * @param takeovers how many workers this attempt has outlived
 */
public record Claim(
        UUID jobId,
        UUID groupId,
        UUID videoId,
        int generation,
        long fence,
        int attempt,
        int takeovers,
        String masterKey,
        long masterSizeBytes,
        String worker) {

    static Claim of(Row row, String worker) {
        return new Claim(
                row.getUUID("id"),
                row.getUUID("group_id"),
                row.getUUID("video_id"),
                row.getInteger("generation"),
                row.getLong("fence"),
                row.getInteger("attempt"),
                row.getInteger("takeovers"),
                row.getString("master_key"),
                row.getLong("master_size_bytes"),
                worker);
    }

    public OutputFolder folder() {
        return new OutputFolder(groupId, videoId, jobId, fence);
    }
}
