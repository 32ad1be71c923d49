package dev.ozean.encoder.plan;

/**
 * Capped VBR in numbers: the mean over the film ({@code bitrate}), what a decoder's buffer is filled with ({@code peak}),
 * both in bits a second, and its size in bits ({@code buffer}).
 *
 * <p>Any stretch of T seconds then holds at most {@code peak * T + buffer} bits. With a peak of 1.25 times the mean and a
 * buffer of two seconds of it that is 1.75 times the mean for a segment of four seconds, and 2.25 times for a short one of
 * the first two. Where the mean is fitted to an easy film, its hard scenes may take 1.5 times the mean, and so twice it in a
 * segment, but never more than the ladder's own rung would. That keeps to "the peak bit rate should be no more than 200 %
 * of the average" of Apple's HLS authoring specification for devices; a larger buffer would look a little better and let
 * players stall that chose the rung by its mean.
 */
public record RateControl(int bitrate, int peak, int buffer) {
    private static final double PEAK = 1.25;
    private static final double FITTED_PEAK = 1.5;
    private static final double BUFFER_SECONDS = 2;

    static RateControl of(int bitrate, int peak) {
        return new RateControl(bitrate, peak, (int) (bitrate * BUFFER_SECONDS));
    }

    /** For a bitrate as the ladder says. */
    static int peak(int ladderBitrate) {
        return (int) (ladderBitrate * PEAK);
    }

    /** For a bitrate that was fitted to the film. */
    static int fittedPeak(int bitrate, int ladderBitrate) {
        return (int) Math.min(bitrate * FITTED_PEAK, ladderBitrate * PEAK);
    }
}
