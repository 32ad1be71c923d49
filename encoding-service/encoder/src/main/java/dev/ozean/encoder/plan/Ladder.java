package dev.ozean.encoder.plan;

import dev.ozean.encoding.protocol.JobSettings.Rung;
import dev.ozean.encoding.protocol.VideoCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which sizes are made of a picture of a given shown size. */
public final class Ladder {
    /** A source that misses a rung by so little is that rung, at its own size: 1920x1072 is 1080p to everybody. */
    private static final double NEARLY = 0.95;

    private static final int LEAST_BITRATE = 100_000;

    /** H.264 and its players end somewhere: a ribbon is made narrower. */
    private static final int LONGEST_SIDE = 8192;

    private Ladder() {}

    /** Of what a picture of H.264 needs; the share of fast presets, which gain less than slow ones. */
    private static final Map<VideoCodec.Family, Double> SHARES =
            Map.of(VideoCodec.Family.HEVC, 0.7, VideoCodec.Family.AV1, 0.6);

    /** Below that the encoders of extra rungs do not work, and nobody would gain. */
    private static final int LEAST_EXTRA_SIDE = 64;

    /** One size, even both ways; bitrate and peak in bits a second. */
    public record Size(String name, int width, int height, int bitrate, int peak, VideoCodec.Family family) {
        public Size(String name, int width, int height, int bitrate) {
            this(name, width, height, bitrate, RateControl.peak(bitrate), VideoCodec.Family.H264);
        }

        public RateControl rateControl() {
            return RateControl.of(bitrate, peak);
        }

        public int pixels() {
            return width * height;
        }

        /** The same size at a bitrate that suits the film. */
        Size fitted(int other) {
            return new Size(name, width, height, other, RateControl.fittedPeak(other, bitrate), family);
        }

        public Size named(String other) {
            return new Size(other, width, height, bitrate, peak, family);
        }

        private Size as(VideoCodec.Family other) {
            var share = SHARES.get(other);
            var shortSide = Integer.parseInt(name.substring(1));
            return new Size(
                    other.rendition(shortSide), width, height, (int) (bitrate * share), (int) (peak * share), other);
        }
    }

    /** That size, or what is left of it where its short side is to be no longer. */
    public static Size within(Size size, int shortSide) {
        var scale = Math.min(1, (double) shortSide / Math.min(size.width(), size.height()));
        return new Size(size.name(), even(size.width() * scale), even(size.height() * scale), size.bitrate());
    }

    /** One rung in each further codec, of the highest rung's size. */
    public static List<Size> extras(Size top, List<VideoCodec> codecs) {
        return Math.min(top.width(), top.height()) < LEAST_EXTRA_SIDE
                ? List.of()
                : codecs.stream().map(codec -> top.as(codec.family())).toList();
    }

    /** Lowest first, never larger than the source, never empty. */
    public static List<Size> of(List<Rung> rungs, int shownWidth, int shownHeight) {
        var source = Math.min(shownWidth, shownHeight);
        var fitting = rungs.stream()
                .filter(rung -> rung.shortSide() * NEARLY <= source)
                .toList();
        if (fitting.isEmpty()) {
            var lowest = rungs.getFirst();
            var share = Math.pow((double) source / lowest.shortSide(), 2);
            var bitrate = Math.max(Math.min(LEAST_BITRATE, lowest.bitrate()), (int) (lowest.bitrate() * share));
            return List.of(size(new Rung(lowest.shortSide(), bitrate), shownWidth, shownHeight));
        }
        return fitting.stream().map(rung -> size(rung, shownWidth, shownHeight)).toList();
    }

    /** The rung that a picture of that size could stand for. */
    public static Optional<Size> alike(List<Size> sizes, int width, int height) {
        var source = Math.min(width, height);
        return sizes.reversed().stream()
                .filter(size -> size.family() == VideoCodec.Family.H264)
                .filter(size -> Math.min(size.width(), size.height()) >= source * NEARLY)
                .findFirst();
    }

    private static Size size(Rung rung, int width, int height) {
        var scale = Math.min(1, (double) rung.shortSide() / Math.min(width, height));
        scale = Math.min(scale, (double) LONGEST_SIDE / Math.max(width, height));
        return new Size(rung.name(), even(width * scale), even(height * scale), rung.bitrate());
    }

    private static int even(double length) {
        return Math.max(2, (int) Math.round(length / 2 - 1e-9) * 2);
    }
}
