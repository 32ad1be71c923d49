package dev.ozean.encoder.libav;

import java.util.OptionalLong;

/** What a container says about one of its streams; ticks are of {@code timeBase}. */
public sealed interface Stream {
    int index();

    Rational timeBase();

    OptionalLong start();

    OptionalLong duration();

    String codec();

    /** Bits a second, 0 where unknown. */
    long bitrate();

    record Video(
            int index,
            Rational timeBase,
            OptionalLong start,
            OptionalLong duration,
            String codec,
            long bitrate,
            int width,
            int height,
            Rational pixelShape,
            Rational averageRate,
            Rational baseRate,
            String pixelFormat,
            int bitDepth,
            boolean rgb,
            boolean interlaced,
            Colours colours,
            Turn turn)
            implements Stream {}

    /** {@code main} is what players choose by themselves. */
    record Audio(
            int index,
            Rational timeBase,
            OptionalLong start,
            OptionalLong duration,
            String codec,
            long bitrate,
            int channels,
            int sampleRate,
            boolean main)
            implements Stream {}

    /** Words; language and label as the container has them, empty where it has none. */
    record Text(
            int index,
            Rational timeBase,
            OptionalLong start,
            OptionalLong duration,
            String codec,
            long bitrate,
            String language,
            String label)
            implements Stream {}

    /** libav's numbers for what the values of pixels mean. */
    record Colours(int space, int primaries, int transfer, String transferName) {
        public static final Colours UNSAID = new Colours(2, 2, 2, "unknown");
    }
}
