package dev.ozean.encoding.protocol;

import java.time.Duration;
import java.util.Optional;

/** What the master is. The duration is the container's claim, absent where it makes none. */
public record MediaFacts(String container, Optional<Duration> duration, Video video, Optional<Audio> audio) {
    public MediaFacts {
        Check.word("container", container);
        duration.ifPresent(claimed -> Check.time("duration", claimed));
    }

    /**
     * The picture as stored ({@code width}, {@code height}) and as shown: after its pixels were made square and it was
     * turned clockwise by {@code rotation} degrees. Bit rates are bits a second, 0 where unknown.
     */
    public record Video(
            String codec,
            int width,
            int height,
            int shownWidth,
            int shownHeight,
            int rotation,
            Ratio frameRate,
            String pixelFormat,
            int bitDepth,
            String colourTransfer,
            long bitrate) {
        public Video {
            Check.word("codec", codec);
            Check.range("width", width, 1, 65_535);
            Check.range("height", height, 1, 65_535);
            Check.range("shownWidth", shownWidth, 1, 1_000_000);
            Check.range("shownHeight", shownHeight, 1, 1_000_000);
            Check.that("rotation", rotation == 0 || rotation == 90 || rotation == 180 || rotation == 270);
            Check.word("pixelFormat", pixelFormat);
            Check.range("bitDepth", bitDepth, 1, 32);
            Check.word("colourTransfer", colourTransfer);
            Check.range("bitrate", bitrate, 0, Long.MAX_VALUE);
        }
    }

    public record Audio(String codec, int channels, int sampleRate, long bitrate) {
        public Audio {
            Check.word("codec", codec);
            Check.range("channels", channels, 1, 1024);
            Check.range("sampleRate", sampleRate, 1, 10_000_000);
            Check.range("bitrate", bitrate, 0, Long.MAX_VALUE);
        }
    }
}
