package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Encoder;
import dev.ozean.encoder.plan.Codecs;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.plan.VideoOptions;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.VideoCodec;
import java.util.HashMap;
import java.util.Map;

/** Opens the encoder of a rendition as the settings want it. */
final class VideoEncoders {
    private VideoEncoders() {}

    static Encoder open(Ladder.Size size, EncodePlan plan) {
        return open(size, plan, Map.of());
    }

    /** The size that {@code head} was made for, at another bitrate, for which x264 might choose another level and head. */
    static Encoder again(Ladder.Size size, EncodePlan plan, byte[] head) {
        var choosesLevel = codec(size.family(), plan.settings().policy()) == VideoCodec.X264;
        return open(size, plan, choosesLevel ? Map.of("level", Integer.toString(Codecs.h264Level(head))) : Map.of());
    }

    private static Encoder open(Ladder.Size size, EncodePlan plan, Map<String, String> further) {
        var codec = codec(size.family(), plan.settings().policy());
        var own = own(codec, plan.settings());
        var options = new HashMap<>(further);
        options.putAll(VideoOptions.of(codec, size.rateControl(), plan.cuts().framesAKey(), own));
        return Encoder.video(
                codec.libav(),
                size.width(),
                size.height(),
                plan.rate(),
                plan.colours(),
                plan.settings().threads(),
                options);
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
