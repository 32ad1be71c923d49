package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.AvException;
import dev.ozean.encoder.libav.Encoder;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.plan.VideoOptions;
import dev.ozean.encoding.protocol.FailureCode;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoCodec;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens every encoder that settings name, for a small picture, so that a typo is found before there is a job. */
public final class EncoderTrial {
    /** Small enough to be quick, large enough for all of them. */
    private static final Ladder.Size SMALL = new Ladder.Size("v144", 256, 144, 200_000);

    private static final Rational RATE = new Rational(25, 1);
    private static final Stream.Colours BT709 = new Stream.Colours(1, 1, 1, "bt709");

    private final JobSettings settings;

    private EncoderTrial(JobSettings settings) {
        this.settings = settings;
    }

    /** The last word about these settings. */
    public static ToParent of(JobSettings settings) {
        return new EncoderTrial(settings)
                .flaw()
                .<ToParent>map(flaw -> new ToParent.Failed(
                        FailureCode.ENCODER_FAILED,
                        flaw.substring(0, Math.min(flaw.length(), ToParent.Failed.MAX_DETAIL))))
                .orElseGet(() -> new ToParent.Done(0, Duration.ZERO));
    }

    private Optional<String> flaw() {
        var policy = settings.policy();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(policy.codec()), policy.extras().stream())
                .flatMap(codec -> flaw(codec).stream())
                .findFirst()
                .or(this::flawOfSound);
    }

    private Optional<String> flaw(VideoCodec codec) {
        var own = VideoEncoders.own(codec, settings);
        return complaint(codec, own)
                .map(complaint -> own.keySet().stream()
                        .filter(option -> complaint(codec, without(own, option)).isEmpty())
                        .findFirst()
                        .map(option -> "%s does not take the option %s=%s (%s)"
                                .formatted(codec.libav(), option, own.get(option), complaint))
                        .orElse("%s cannot be used here (%s)".formatted(codec.libav(), complaint)));
    }

    /** What is wrong with the encoder opened so. */
    private Optional<String> complaint(VideoCodec codec, Map<String, String> own) {
        try {
            return Encoder.complaints(() -> open(codec, own).close()).stream().findFirst();
        } catch (AvException | IllegalArgumentException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private Encoder open(VideoCodec codec, Map<String, String> own) {
        var options = VideoOptions.of(codec, SMALL.rateControl(), (int) RATE.value(), own);
        return Encoder.video(codec.libav(), SMALL.width(), SMALL.height(), RATE, BT709, settings.threads(), options);
    }

    private Optional<String> flawOfSound() {
        try {
            Encoder.aac(settings.audioSampleRate(), settings.audioBitrate()).close();
            return Optional.empty();
        } catch (AvException refused) {
            return Optional.of("aac does not take %d Hz at %d b/s (%s)"
                    .formatted(settings.audioSampleRate(), settings.audioBitrate(), refused.getMessage()));
        }
    }

    private static Map<String, String> without(Map<String, String> own, String option) {
        var rest = new HashMap<>(own);
        rest.remove(option);
        return rest;
    }
}
