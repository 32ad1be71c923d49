package dev.ozean.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A sample of a viewing, cumulative, so that a lost or repeated one changes nothing.
 *
 * @param sequence rises within a session, from 1
 * @param secondsWatched played so far in this session, seconds
 * @param positionSeconds where the playhead stands, seconds from the start
 */
public record PlaybackHeartbeat(
        UUID groupId,
        UUID videoId,
        UUID sessionId,
        Optional<String> viewerId,
        String platform,
        int sequence,
        double secondsWatched,
        double positionSeconds,
        Instant at)
        implements Event {}
