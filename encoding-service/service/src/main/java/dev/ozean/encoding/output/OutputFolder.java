package dev.ozean.encoding.output;

import java.util.UUID;

/** The folder in the streams' bucket that belongs to one claim of one job. */
public record OutputFolder(UUID groupId, UUID videoId, UUID jobId, long fence) {

    /** Without a slash at the end. */
    public String prefix() {
        return "%s/%s/%s.%d".formatted(groupId, videoId, jobId, fence);
    }
}
