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
        int threads,
        Policy policy) {

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
            0,
            Policy.DEFAULT);

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

    public JobSettings with(Policy other) {
        return new JobSettings(
                ladder,
                segmentDuration,
                keyframeInterval,
                maxFramesPerSecond,
                videoOptions,
                audioBitrate,
                audioSampleRate,
                posterShortSide,
                threads,
                other);
    }

    /** The ladder by {@code codec}: another encoder does not know the options of the one before, and has its own. */
    public JobSettings by(VideoCodec codec) {
        if (codec == policy.codec()) {
            return this;
        }
        return new JobSettings(
                ladder,
                segmentDuration,
                keyframeInterval,
                maxFramesPerSecond,
                Map.of(),
                audioBitrate,
                audioSampleRate,
                posterShortSide,
                threads,
                policy.by(codec));
    }

    /**
     * What may be left to a film. The encoder of all rungs is {@code codec}; {@code extras} (HEVC, AV1) add a rung each on
     * top of the ladder. A streamable master stays as a rung if its bitrate is at most {@code sourceFactor} of that rung's;
     * 0 turns copying off altogether. {@code perTitle} fits bitrates to the film. {@code loudness} brings the sound to
     * -23 LUFS (EBU R 128). The progressive file is made of the highest rung up to {@code progressiveShortSide} pixels.
     * {@code opening} is how much of a film is made playable ahead of its ladder.
     */
    public record Policy(
            VideoCodec codec,
            List<VideoCodec> extras,
            double sourceFactor,
            boolean perTitle,
            boolean loudness,
            int progressiveShortSide,
            Duration opening) {
        public static final Policy DEFAULT =
                new Policy(VideoCodec.X264, List.of(), 1.6, true, false, 720, Duration.ofSeconds(20));

        public Policy {
            Check.that("codec is of H.264", codec.family() == VideoCodec.Family.H264);
            Check.that(
                    "extras are others",
                    extras.stream().map(VideoCodec::family).distinct().count() == extras.size()
                            && extras.stream().noneMatch(extra -> extra.family() == VideoCodec.Family.H264));
            Check.range("sourceFactor", sourceFactor, 0, 100);
            Check.range("progressiveShortSide", progressiveShortSide, 16, 4320);
            Check.range("opening", opening.toMillis(), 0, 600_000);
        }

        /** Nothing copied, nothing fitted: every rung as the ladder says. */
        public Policy plain() {
            return new Policy(codec, extras, 0, false, loudness, progressiveShortSide, opening);
        }

        private Policy by(VideoCodec other) {
            return new Policy(other, extras, sourceFactor, perTitle, loudness, progressiveShortSide, opening);
        }
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
