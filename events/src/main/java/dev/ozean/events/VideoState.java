package dev.ozean.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The whole public state of a video, as every state event carries it.
 *
 * @param version counts the changes of this video, from 0; a reader ignores an older one
 */
public record VideoState(
        UUID groupId,
        UUID videoId,
        long version,
        String title,
        String description,
        List<String> tags,
        String status,
        String visibility,
        String pipelineStage,
        String migrationStatus,
        List<Platform> platforms,
        Optional<Duration> duration,
        Optional<Integer> width,
        Optional<Integer> height,
        Instant createdAt,
        Instant updatedAt) {

    /** Where else the video stands. */
    public record Platform(String platform, String status, Optional<String> externalId) {
        public static final String VIMEO = "vimeo";
        public static final String YOUTUBE = "youtube";

        /** Our own storage. */
        public static final String HETZNER = "hetzner";
    }
}
