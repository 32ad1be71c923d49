package dev.ozean.encoding.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How streams are made. The ladder is lowest rung first; rungs above the source are left out, but the lowest one always
 * stays, at the source's size when that is smaller. Key frames come every {@code keyframeInterval} in all rungs at the same
 * pictures, and segments hold whole ones: {@code segmentDuration}, or one interval each for the first few seconds.
 */
public record JobSettings(
        List<Rung> ladder,
        Duration segmentDuration,
        Duration keyframeInterval,
        int maxFramesPerSecond,
        Map<String, String> videoOptions,
        int audioBitrate,
        int audioSampleRate,
        int posterShortSide,
        int threads) {

    /** The ladder of the house with x264's {@code veryfast}; {@code threads} 0 lets libav choose. */
    public static final JobSettings DEFAULT = new JobSettings(
            List.of(
                    new Rung(360, 800_000),
                    new Rung(480, 1_400_000),
                    new Rung(720, 2_800_000),
                    new Rung(1080, 5_000_000)),
            Duration.ofSeconds(4),
            Duration.ofSeconds(2),
            60,
            Map.of("preset", "veryfast"),
            128_000,
            48_000,
            720,
            0);

    public JobSettings {
        Check.range("ladder", ladder.size(), 1, 16);
        Check.that(
                "ladder ascends",
                ladder.stream()
                        .map(Rung::shortSide)
                        .sorted()
                        .distinct()
                        .toList()
                        .equals(ladder.stream().map(Rung::shortSide).toList()));
        Check.range("segmentDuration", segmentDuration.toMillis(), 500, 60_000);
        Check.range("keyframeInterval", keyframeInterval.toMillis(), 250, segmentDuration.toMillis());
        Check.range("maxFramesPerSecond", maxFramesPerSecond, 1, 240);
        Check.range("audioBitrate", audioBitrate, 16_000, 1_000_000);
        Check.range("audioSampleRate", audioSampleRate, 8_000, 96_000);
        Check.range("posterShortSide", posterShortSide, 16, 4320);
        Check.range("threads", threads, 0, 256);
    }

    /** The short side in pixels (the height of a landscape picture) and the target in bits a second. */
    public record Rung(int shortSide, int bitrate) {
        public Rung {
            Check.range("shortSide", shortSide, 16, 4320);
            Check.range("bitrate", bitrate, 10_000, 200_000_000);
        }

        public String name() {
            return "v" + shortSide;
        }
    }
}
