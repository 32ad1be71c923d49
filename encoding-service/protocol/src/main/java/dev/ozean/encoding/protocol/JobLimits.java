package dev.ozean.encoding.protocol;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * What the child refuses or stops at by itself; the parent enforces its own, from outside. Pixels are of one picture;
 * {@code noProgress} is how long libav may work without one packet, picture or segment; allocation is of one block, in
 * bytes; scratch is how many announced bytes may wait for {@link ToChild.Stored} before the encoders pause.
 */
public record JobLimits(
        int maxPixels,
        int maxStreams,
        Duration maxDuration,
        int probeBytes,
        Duration noProgress,
        long maxAllocation,
        long scratchBytes) {

    public static final JobLimits DEFAULT =
            new JobLimits(8192 * 4320, 32, Duration.ofHours(12), 16 << 20, Duration.ofMinutes(2), 1L << 30, 256L << 20);

    /** A slide a second without sound takes more; whoever claims less wants a place for hours that cost nothing. */
    private static final long LEAST_BYTES_PER_SECOND = 25;

    private static final Duration ALWAYS = Duration.ofMinutes(10);

    public JobLimits {
        Check.range("maxPixels", maxPixels, 256, 1 << 30);
        Check.range("maxStreams", maxStreams, 1, 1000);
        Check.range(
                "maxDuration", maxDuration.toMillis(), 1, Duration.ofDays(30).toMillis());
        Check.range("probeBytes", probeBytes, 4096, 1 << 30);
        Check.range("noProgress", noProgress.toMillis(), 100, Duration.ofDays(1).toMillis());
        Check.range("maxAllocation", maxAllocation, 1 << 20, Long.MAX_VALUE);
        Check.range("scratchBytes", scratchBytes, 1 << 16, Long.MAX_VALUE);
    }

    /** The usual ones, and no more time than a film of so many bytes can fill; ten minutes for any. */
    public static JobLimits of(long sourceBytes) {
        var filled = Duration.ofSeconds(sourceBytes / LEAST_BYTES_PER_SECOND);
        var longest = Collections.min(List.of(DEFAULT.maxDuration, Collections.max(List.of(ALWAYS, filled))));
        return new JobLimits(
                DEFAULT.maxPixels,
                DEFAULT.maxStreams,
                longest,
                DEFAULT.probeBytes,
                DEFAULT.noProgress,
                DEFAULT.maxAllocation,
                DEFAULT.scratchBytes);
    }
}
