package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Encoder;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.plan.VideoOptions;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.VideoCodec;
import java.util.Map;

/** Opens the encoder of a rendition as the settings want it. */
final class VideoEncoders {
    private VideoEncoders() {}

    static Encoder open(Ladder.Size size, EncodePlan plan) {
        var codec = codec(size.family(), plan.settings().policy());
        return Encoder.video(
                codec.libav(),
                size.width(),
                size.height(),
                plan.rate(),
                plan.colours(),
                plan.settings().threads(),
                VideoOptions.of(codec, size.rateControl(), plan.cuts().framesAKey(), own(codec, plan.settings())));
    }

    /** The operator's options are for the encoder of the ladder. */
    static Map<String, String> own(VideoCodec codec, JobSettings settings) {
        return codec == settings.policy().codec() ? settings.videoOptions() : Map.of();
    }

    private static VideoCodec codec(VideoCodec.Family family, JobSettings.Policy policy) {
        return policy.extras().stream()
                .filter(extra -> extra.family() == family)
                .findFirst()
                .orElse(policy.codec());
    }
}
