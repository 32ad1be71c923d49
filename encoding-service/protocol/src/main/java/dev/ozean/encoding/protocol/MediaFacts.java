package dev.ozean.encoding.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the master is. The duration is the container's claim, absent where it makes none; without a picture there is sound.
 * Chapters are in order.
 */
public record MediaFacts(
        String container,
        Optional<Duration> duration,
        Optional<Video> video,
        Optional<Audio> audio,
        List<Text> texts,
        List<Chapter> chapters) {
    public MediaFacts {
        Check.word("container", container);
        duration.ifPresent(claimed -> Check.time("duration", claimed));
        Check.that("something plays", video.isPresent() || audio.isPresent());
    }

    /**
     * The picture as stored ({@code width}, {@code height}) and as shown: after its pixels were made square and it was
     * turned clockwise by {@code rotation} degrees. {@code frameRate} is what it would be encoded at, where each
     * field of interlaced pictures becomes one. Bit rates are bits a second, 0 where unknown.
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
            long bitrate,
            boolean interlaced) {
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

    /** A track of words; the language is of BCP 47, {@code und} where unknown, the label what its maker called it. */
    public record Text(String codec, String language, String label) {
        public Text {
            Check.word("codec", codec);
            Check.language(language);
            Check.label("label", label);
        }
    }

    public record Chapter(Duration start, Duration end, String title) {
        public Chapter {
            Check.time("start", start);
            Check.time("end", end);
            Check.label("title", title);
        }
    }
}
