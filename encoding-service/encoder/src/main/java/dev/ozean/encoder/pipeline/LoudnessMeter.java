package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.SoundShape;
import dev.ozean.encoder.plan.Gain;
import dev.ozean.encoder.plan.Stereo;
import java.util.ArrayList;
import java.util.Optional;

/** Measures pieces of sound, one after another, by EBU R 128 as they will be heard: in stereo. */
final class LoudnessMeter implements AutoCloseable {
    /** Samples a second, of what is measured. */
    static final int RATE = 48_000;

    /** The highest that may be in sound that nobody listened to, in dBTP. */
    static final double FULL_SCALE = 0;

    /** Integrated loudness, negative infinity where nothing was heard; the highest true peak in dBTP. */
    record Measured(double lufs, double truePeakDb) {}

    private static final Rational TICK = new Rational(1, RATE);

    private final Rational timeBase;
    private final boolean seesPeaks;
    private FilterGraph stereo;
    private SoundShape shape;
    private FilterGraph meter;
    private long samples;
    private double loudness = Double.NEGATIVE_INFINITY;
    private double peak;

    /** {@code timeBase} is that of the sound; looking for peaks takes time, and without it they are of full scale. */
    LoudnessMeter(Rational timeBase, boolean seesPeaks) {
        this.timeBase = timeBase;
        this.seesPeaks = seesPeaks;
    }

    /** How much was measured so far. */
    long samples() {
        return samples;
    }

    void add(Frame frame) {
        if (!frame.sound().equals(shape)) {
            if (stereo != null) {
                stereo.drain(this::measure);
                stereo.close();
            }
            shape = frame.sound();
            var steps = new ArrayList<String>();
            steps.add(FilterGraph.sounds(shape, timeBase));
            steps.addAll(Stereo.filters(shape.channels(), RATE, "", Gain.NONE));
            steps.add("abuffersink@out");
            stereo = FilterGraph.parse(String.join(",", steps), 1);
        }
        stereo.filter(frame, this::measure);
    }

    private void measure(Frame frame) {
        if (meter == null) {
            meter = FilterGraph.parse(
                    FilterGraph.sounds(frame.sound(), TICK)
                            + ",ebur128=metadata=1%s,abuffersink@out".formatted(seesPeaks ? ":peak=true" : ""),
                    1);
        }
        var count = frame.samples();
        frame.time(samples, count);
        samples += count;
        meter.filter(frame, this::read);
    }

    private void read(Frame frame) {
        try (frame) {
            note(frame, "I").ifPresent(value -> loudness = value);
            note(frame, "true_peak").ifPresent(value -> peak = value);
        }
    }

    private static Optional<Double> note(Frame frame, String measure) {
        return frame.note("lavfi.r128." + measure).map(Double::valueOf);
    }

    /** Of all that was added; nothing can be added any more. */
    Measured end() {
        if (stereo != null) {
            stereo.drain(this::measure);
        }
        if (meter != null) {
            meter.drain(this::read);
        }
        return new Measured(loudness, seesPeaks ? 20 * Math.log10(peak) : FULL_SCALE);
    }

    @Override
    public void close() {
        if (stereo != null) {
            stereo.close();
        }
        if (meter != null) {
            meter.close();
        }
    }
}
