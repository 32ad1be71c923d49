package dev.ozean.encoder;

import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.VideoCodec;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The usual ladder, encoded as fast as can be. */
final class Settings {
    static final JobSettings QUICK = of(Map.of("preset", "ultrafast"), JobSettings.DEFAULT.ladder());

    private Settings() {}

    /** Sources may be copied, and stand for rungs of {@code factor} of their bitrate. */
    static JobSettings copying(double factor) {
        return QUICK.with(policy(factor, QUICK.policy().opening()));
    }

    /** So much is to be playable ahead of the ladder. */
    static JobSettings opening(Duration opening) {
        return QUICK.with(policy(0, opening));
    }

    /** With other options for the encoder. */
    static JobSettings encoding(JobSettings usual, Map<String, String> videoOptions) {
        return new JobSettings(
                usual.ladder(),
                usual.segmentDuration(),
                usual.keyframeInterval(),
                usual.maxFramesPerSecond(),
                videoOptions,
                usual.audioBitrate(),
                usual.audioSampleRate(),
                usual.posterShortSide(),
                usual.threads(),
                usual.policy());
    }

    private static JobSettings.Policy policy(double factor, Duration opening) {
        var plain = JobSettings.DEFAULT.policy().plain();
        return new JobSettings.Policy(
                plain.codec(),
                plain.extras(),
                factor,
                plain.perTitle(),
                plain.loudness(),
                plain.progressiveShortSide(),
                opening);
    }

    /** Two rungs by another encoder and its options. */
    static JobSettings by(VideoCodec codec, Map<String, String> options, VideoCodec... extras) {
        var usual = QUICK.policy();
        var policy = new JobSettings.Policy(
                codec,
                List.of(extras),
                usual.sourceFactor(),
                usual.perTitle(),
                usual.loudness(),
                usual.progressiveShortSide(),
                usual.opening());
        return new JobSettings(
                List.of(new JobSettings.Rung(180, 400_000), new JobSettings.Rung(360, 800_000)),
                QUICK.segmentDuration(),
                QUICK.keyframeInterval(),
                QUICK.maxFramesPerSecond(),
                options,
                QUICK.audioBitrate(),
                QUICK.audioSampleRate(),
                QUICK.posterShortSide(),
                0,
                policy);
    }

    /** The sound is brought to the loudness of programmes. */
    static JobSettings normalising() {
        var usual = QUICK.policy();
        return QUICK.with(new JobSettings.Policy(
                usual.codec(),
                usual.extras(),
                usual.sourceFactor(),
                usual.perTitle(),
                true,
                usual.progressiveShortSide(),
                usual.opening()));
    }

    /** A ladder of 180, 360 and 720 that is fitted to the film. */
    static JobSettings fitting() {
        var usual = QUICK.policy();
        return new JobSettings(
                List.of(
                        new JobSettings.Rung(180, 400_000),
                        new JobSettings.Rung(360, 800_000),
                        new JobSettings.Rung(720, 2_800_000)),
                QUICK.segmentDuration(),
                QUICK.keyframeInterval(),
                QUICK.maxFramesPerSecond(),
                QUICK.videoOptions(),
                QUICK.audioBitrate(),
                QUICK.audioSampleRate(),
                QUICK.posterShortSide(),
                1,
                new JobSettings.Policy(
                        usual.codec(),
                        usual.extras(),
                        usual.sourceFactor(),
                        true,
                        usual.loudness(),
                        usual.progressiveShortSide(),
                        usual.opening()));
    }

    /** One thread, nothing left to the film. */
    static JobSettings of(Map<String, String> videoOptions, List<JobSettings.Rung> ladder) {
        var usual = JobSettings.DEFAULT;
        return new JobSettings(
                ladder,
                usual.segmentDuration(),
                usual.keyframeInterval(),
                usual.maxFramesPerSecond(),
                videoOptions,
                usual.audioBitrate(),
                usual.audioSampleRate(),
                usual.posterShortSide(),
                1,
                usual.policy().plain());
    }
}
