package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Encoder;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.plan.VideoOptions;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.VideoCodec;
import java.util.Map;

/** Opens the encoder of a rendition as the settings want it. */
final class VideoEncoders {
    private VideoEncoders() {}

    static Encoder open(Ladder.Size size, EncodePlan plan) {
        return open(size, plan.settings(), plan.rate(), plan.cuts().framesAKey(), plan.colours());
    }

    static Encoder open(Ladder.Size size, JobSettings settings, Rational rate, int framesAKey, Stream.Colours colours) {
        var codec = codec(size.family(), settings.policy());
        var own = codec == settings.policy().codec() ? settings.videoOptions() : Map.<String, String>of();
        return Encoder.video(
                codec.libav(),
                size.width(),
                size.height(),
                rate,
                colours,
                settings.threads(),
                VideoOptions.of(codec, size.rateControl(), framesAKey, own));
    }

    private static VideoCodec codec(VideoCodec.Family family, JobSettings.Policy policy) {
        return policy.extras().stream()
                .filter(extra -> extra.family() == family)
                .findFirst()
                .orElse(policy.codec());
    }
}
