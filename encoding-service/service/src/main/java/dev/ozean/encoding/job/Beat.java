package dev.ozean.encoding.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param stage one of {@link Stages#ALL}
 * @param progress 0 to 100
 * @param speed of late; 1 is as fast as it plays
 * @param framesPerSecond of late
 * @param published how much of the film can be played by now
 */
public record Beat(
        String stage,
        double progress,
        Optional<Duration> remaining,
        double speed,
        double framesPerSecond,
        Duration published,
        List<RenditionState> renditions) {}
