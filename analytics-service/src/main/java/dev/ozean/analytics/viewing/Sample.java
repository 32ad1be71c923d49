package dev.ozean.analytics.viewing;

import dev.ozean.events.PlaybackHeartbeat;
import dev.ozean.events.VideoState.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A heartbeat whose values are within reason.
 *
 * @param watched played so far in the session
 */
record Sample(ViewingId viewing, String platform, int sequence, Duration watched, Instant at) {
    private static final Set<String> PLATFORMS = Set.of(Platform.HETZNER, Platform.VIMEO, Platform.YOUTUBE);
    private static final String OTHER_PLATFORM = "other";
    private static final double LONGEST_SECONDS = Duration.ofDays(30).toSeconds();

    /** Nothing for a heartbeat that cannot be true, or is too old to be told from a repeated one. */
    static Optional<Sample> of(PlaybackHeartbeat heartbeat, Instant now, ViewingConfig config) {
        return isPossible(heartbeat) && isTimely(heartbeat.at(), now, config)
                ? Optional.of(new Sample(
                        new ViewingId(heartbeat.groupId(), heartbeat.videoId(), heartbeat.sessionId()),
                        platform(heartbeat),
                        heartbeat.sequence(),
                        Duration.ofMillis(Math.round(heartbeat.secondsWatched() * 1000)),
                        heartbeat.at()))
                : Optional.empty();
    }

    private static boolean isPossible(PlaybackHeartbeat heartbeat) {
        // Not a number is not between the two either.
        return heartbeat.secondsWatched() >= 0
                && heartbeat.secondsWatched() <= LONGEST_SECONDS
                && heartbeat.sequence() >= 1
                && heartbeat.sessionId() != null
                && heartbeat.at() != null;
    }

    private static boolean isTimely(Instant at, Instant now, ViewingConfig config) {
        return at.isBefore(now.plus(config.clockSkew())) && at.isAfter(now.minus(config.remembered()));
    }

    // The name comes from the page: a made-up one must not make rows of its own.
    private static String platform(PlaybackHeartbeat heartbeat) {
        return Optional.ofNullable(heartbeat.platform())
                .filter(PLATFORMS::contains)
                .orElse(OTHER_PLATFORM);
    }
}
