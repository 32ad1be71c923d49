package dev.ozean.encoder.plan;

import dev.ozean.encoder.libav.Rational;
import java.time.Duration;

/** What a container's index says about the pictures that can be begun at; fed entry by entry. */
public final class KeyFrames {
    private final Rational timeBase;
    private long last;
    private long longest;
    private long bytes;
    private double peak;
    private boolean any;
    private boolean hidden;

    public KeyFrames(Rational timeBase) {
        this.timeBase = timeBase;
    }

    /** Ticks of the time base. */
    public void add(long time, boolean key, boolean isHidden, int size) {
        hidden |= isHidden;
        if (key) {
            if (any && time > last) {
                longest = Math.max(longest, time - last);
                peak = Math.max(peak, bytes * 8 / ((time - last) * timeBase.value()));
            }
            any = true;
            last = time;
            bytes = 0;
        }
        bytes += size;
    }

    /** Between two of those listed. */
    public Duration longestGap() {
        return Duration.ofNanos(timeBase.rescale(longest, Rational.MICROS) * 1000);
    }

    /** True where some pictures are stored that are not to be shown. */
    public boolean hidesPictures() {
        return hidden;
    }

    /** Bits a second between the two key frames that have the most; 0 where sizes are not listed. */
    public long peakBitrate() {
        return (long) peak;
    }
}
