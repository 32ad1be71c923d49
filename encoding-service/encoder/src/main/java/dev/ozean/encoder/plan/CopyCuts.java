package dev.ozean.encoder.plan;

import java.time.Duration;

/**
 * Where what is copied is cut: at key frames that others chose, so only about where it is wished. The first segments are
 * short, to be playable soon.
 */
public final class CopyCuts {
    private static final int SHORT_SEGMENTS = 2;
    private static final double NEARLY = 0.75;
    private static final double MOST = 1.25;

    private final double shortSeconds;
    private final double wantedSeconds;
    private final long mostBytes;
    private int segments;
    private double seconds;
    private long bytes;

    public CopyCuts(Duration shortSegment, Duration segment, long mostBytes) {
        this.shortSeconds = shortSegment.toNanos() / 1e9;
        this.wantedSeconds = segment.toNanos() / 1e9;
        this.mostBytes = mostBytes;
    }

    /** Takes note of the next group of pictures; true where a new segment begins with it. */
    public boolean cutsBefore(double groupSeconds, long groupBytes) {
        var wanted = segments < SHORT_SEGMENTS ? shortSeconds : wantedSeconds;
        var cuts = seconds > 0
                && (seconds >= wanted * NEARLY
                        || seconds + groupSeconds > wanted * MOST
                        || bytes + groupBytes > mostBytes);
        if (cuts) {
            segments++;
            seconds = 0;
            bytes = 0;
        }
        seconds += groupSeconds;
        bytes += groupBytes;
        return cuts;
    }
}
