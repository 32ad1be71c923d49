package dev.ozean.encoding.job;

import dev.ozean.encoding.output.OutputFolder;
import dev.ozean.encoding.protocol.Work;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A job in the hands of one worker.
 *
 * @param fence grows with every claim; whatever is written checks it
 * @param attempt from 1
 * @param takeovers how many workers the job has outlived
 * @param work how much of the job is to be done
 * @param playable how much of the film can be played already, from the folder of an earlier run
 * @param lostWorker from whom it was taken over
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
        Work work,
        Duration playable,
        Optional<String> lostWorker) {

    static Claim of(Row row) {
        return new Claim(
                row.getUUID("id"),
                row.getUUID("group_id"),
                row.getUUID("video_id"),
                row.getInteger("generation"),
                row.getLong("fence"),
                row.getInteger("attempt"),
                row.getInteger("takeovers"),
                row.getString("master_key"),
                row.getBoolean("opening") ? Work.OPENING : Work.WHOLE,
                Duration.ofMillis(row.getLong("playable_millis")),
                Optional.ofNullable(row.getString("taken_from")));
    }

    public OutputFolder folder() {
        return new OutputFolder(groupId, videoId, jobId, fence);
    }
}
