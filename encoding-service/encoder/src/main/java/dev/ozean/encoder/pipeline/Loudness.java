package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Decoder;
import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.plan.Gain;
import dev.ozean.encoder.plan.Stereo;
import dev.ozean.encoding.protocol.JobSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Measures the sound of a whole film by EBU R 128 before any of it is encoded, as it will be heard: in stereo. Sound alone
 * is decoded, which takes a few seconds for an hour; two passes of a normaliser over everything would take far longer.
 */
final class Loudness implements AutoCloseable {
    private static final int RATE = 48_000;
    private static final Rational TICK = new Rational(1, RATE);

    private final Rational timeBase;
    private FilterGraph stereo;
    private Frame.Sound shape;
    private FilterGraph meter;
    private long samples;
    private double loudness = Double.NEGATIVE_INFINITY;
    private double peak;

    private Loudness(Rational timeBase) {
        this.timeBase = timeBase;
    }

    /** None where the settings want none, or nothing is heard. The master is opened once more and read to its end. */
    static Gain gain(Supplier<Master> again, JobSettings settings, LongAdder moves) {
        if (!settings.policy().loudness()) {
            return Gain.NONE;
        }
        try (var master = again.get()) {
            return gain(master, moves);
        }
    }

    private static Gain gain(Master master, LongAdder moves) {
        var audio = master.audio();
        if (audio.isEmpty()) {
            return Gain.NONE;
        }
        master.demuxer().keepOnly(List.of(audio.get().index()));
        try (var loudness = new Loudness(audio.get().timeBase());
                var decoder = Decoder.open(master.demuxer(), audio.get().index(), master.restrictions(), 1)) {
            for (var next = master.demuxer().next();
                    next.isPresent();
                    next = master.demuxer().next()) {
                try (var packet = next.get()) {
                    moves.increment();
                    decoder.decode(packet, loudness::add);
                }
            }
            decoder.drain(loudness::add);
            return loudness.end();
        }
    }

    private void add(Frame frame) {
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
                    FilterGraph.sounds(frame.sound(), TICK) + ",ebur128=metadata=1:peak=true,abuffersink@out", 1);
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

    private Gain end() {
        if (stereo != null) {
            stereo.drain(this::measure);
        }
        if (meter != null) {
            meter.drain(this::read);
        }
        return Gain.of(loudness, 20 * Math.log10(peak));
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
