package dev.ozean.encoder;

import dev.ozean.encoding.protocol.JobSettings;
import java.util.List;
import java.util.Map;

/** The usual ladder, encoded as fast as can be. */
final class Settings {
    static final JobSettings QUICK = of(Map.of("preset", "ultrafast"), JobSettings.DEFAULT.ladder());

    private Settings() {}

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
