package dev.ozean.encoder.plan;

import dev.ozean.encoder.libav.Rational;
import java.time.Duration;

/** Where key frames and segments begin, the same in every rendition; the first segments are short, to be playable soon. */
public record Cuts(Rational rate, int framesAKey, int keysASegment) {
    private static final int SHORT_SEGMENTS = 2;

    public static Cuts of(Rational rate, Duration keyframeInterval, Duration segmentDuration) {
        var frames = Math.max(1, (int) Math.round(keyframeInterval.toMillis() / 1000.0 * rate.value()));
        var keys = Math.max(1, (int) (segmentDuration.toMillis() / keyframeInterval.toMillis()));
        return new Cuts(rate, frames, keys);
    }

    /** The first picture of segment {@code number}, which counts from 1. */
    public long startFrame(int number) {
        var shorts = Math.min(number - 1, SHORT_SEGMENTS);
        var longs = number - 1 - shorts;
        return (shorts + (long) longs * keysASegment) * framesAKey;
    }

    /** The first picture after so many whole segments that they last at least {@code length}. */
    public long framesCovering(Duration length) {
        var wanted = length.toNanos() / 1e9 * rate.value();
        var number = 1;
        while (startFrame(number) < wanted - 1e-6) {
            number++;
        }
        return startFrame(number);
    }

    /** As much as the segments that are short on purpose. */
    public long shortFrames() {
        return startFrame(1 + SHORT_SEGMENTS);
    }

    /** The same moment in samples. */
    public long startSample(int number, int sampleRate) {
        return rate.inverse().rescale(startFrame(number), new Rational(1, sampleRate));
    }
}
