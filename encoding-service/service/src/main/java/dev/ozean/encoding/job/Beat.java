package dev.ozean.encoding.job;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param stage {@code probing}, {@code encoding} or {@code publishing}
 * @param progress 0 to 100
 */
public record Beat(String stage, double progress, Optional<Duration> remaining) {}
