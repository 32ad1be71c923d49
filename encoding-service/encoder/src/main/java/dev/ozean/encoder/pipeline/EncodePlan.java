package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoder.plan.Colour;
import dev.ozean.encoder.plan.Cuts;
import dev.ozean.encoder.plan.FrameRate;
import dev.ozean.encoder.plan.Gain;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.plan.Shown;
import dev.ozean.encoding.protocol.JobLimits;
import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.ToParent;
import java.time.Duration;
import java.util.List;

/** All that was decided about a job before its first picture. */
record EncodePlan(
        JobSettings settings,
        JobLimits limits,
        Rational rate,
        Cuts cuts,
        List<Ladder.Size> sizes,
        Stream.Colours colours,
        Gain gain) {

    /** Fine enough for players, whole pictures for any rate. */
    private static final int LEAST_TIMESCALE = 10_000;

    /** What sound alone is counted in. */
    private static final Rational NO_PICTURES = new Rational(25, 1);

    /** For sound alone: cut as if there were pictures. */
    static EncodePlan ofSound(JobSettings settings, JobLimits limits) {
        return new EncodePlan(
                settings,
                limits,
                NO_PICTURES,
                Cuts.of(NO_PICTURES, settings.keyframeInterval(), settings.segmentDuration()),
                List.of(),
                Stream.Colours.UNSAID,
                Gain.NONE);
    }

    static EncodePlan of(Master master, JobSettings settings, JobLimits limits) {
        var video = master.video();
        var shown = Shown.of(video);
        var rate = rate(video, settings.maxFramesPerSecond());
        return new EncodePlan(
                settings,
                limits,
                rate,
                Cuts.of(rate, settings.keyframeInterval(), settings.segmentDuration()),
                Ladder.of(settings.ladder(), shown.width(), shown.height()),
                Colour.of(video),
                Gain.NONE);
    }

    /**
     * One rate for all rungs, so that players switch between them at any segment. Interlaced films have a picture for each
     * field in small rungs too: that costs less than it would to keep rungs of two rates in step.
     */
    private static Rational rate(Stream.Video video, int most) {
        return video.interlaced()
                ? FrameRate.ofFields(video.averageRate(), video.baseRate(), most)
                : FrameRate.of(video.averageRate(), video.baseRate(), most);
    }

    /** One more rung in each further codec, of the size of {@code top} and with a share of its bitrate. */
    List<Ladder.Size> extras(Ladder.Size top) {
        return Ladder.extras(top, settings.policy().extras());
    }

    /** The rung of that name as the ladder has it. */
    Ladder.Size size(String name) {
        return sizes.stream()
                .filter(size -> size.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Where stills are taken from: the largest of the sizes that is no larger than they should be. */
    Ladder.Size stillSize(List<Ladder.Size> made) {
        return made.reversed().stream()
                .filter(size -> Math.min(size.width(), size.height()) <= settings.posterShortSide())
                .findFirst()
                .orElse(made.getFirst());
    }

    /** The last word about so many pictures. */
    ToParent.Done done(long frames) {
        return new ToParent.Done(frames, Duration.ofNanos((long) (frames / rate.value() * 1e9)));
    }

    /** The same with this gain for all of its sound. */
    EncodePlan with(Gain gain) {
        return new EncodePlan(settings, limits, rate, cuts, sizes, colours, gain);
    }

    int ticksAFrame() {
        return rate.den() * factor();
    }

    int timescale() {
        return rate.num() * factor();
    }

    private int factor() {
        var factor = 1;
        while (rate.num() * factor < LEAST_TIMESCALE) {
            factor *= 10;
        }
        return factor;
    }

    long maxFrames() {
        return Rational.MICROS.rescale(limits.maxDuration().toNanos() / 1000, rate.inverse());
    }
}
