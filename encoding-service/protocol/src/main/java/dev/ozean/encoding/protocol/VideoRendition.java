package dev.ozean.encoding.protocol;

/**
 * One rung as it will be made. The name is {@code v} and the rung (its short side), also for portrait, {@code hevc} and
 * {@code av1-} for those codecs; {@code source} is the master's own picture, copied, where it stands for no rung. The
 * bitrate is the target in bits a second (the mean of what is copied), the peak what the rate control never exceeds for
 * long; codec is RFC 6381.
 */
public record VideoRendition(
        String name,
        int width,
        int height,
        int bitrate,
        int peakBitrate,
        String codec,
        Ratio frameRate,
        int timescale,
        boolean copied)
        implements StreamRendition {
    public VideoRendition {
        Check.rendition(name);
        Check.range("width", width, 2, 65_534);
        Check.range("height", height, 2, 65_534);
        Check.range("bitrate", bitrate, 1, 1_000_000_000);
        Check.range("peakBitrate", peakBitrate, bitrate, 1_000_000_000);
        Check.codec(codec);
        Check.range("timescale", timescale, 1, 10_000_000);
    }
}
