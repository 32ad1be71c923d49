package dev.ozean.encoder;

import dev.ozean.encoding.protocol.JobSettings;
import java.util.Map;

/** The usual ladder, encoded as fast as can be. */
final class Settings {
    static final JobSettings QUICK = with(JobSettings.DEFAULT);

    private Settings() {}

    private static JobSettings with(JobSettings usual) {
        return new JobSettings(
                usual.ladder(),
                usual.segmentDuration(),
                usual.keyframeInterval(),
                usual.maxFramesPerSecond(),
                Map.of("preset", "ultrafast"),
                usual.audioBitrate(),
                usual.audioSampleRate(),
                usual.posterShortSide(),
                1,
                usual.policy().plain());
    }
}
