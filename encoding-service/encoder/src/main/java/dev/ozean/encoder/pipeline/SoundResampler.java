package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.SoundShape;
import dev.ozean.encoder.plan.Stereo;
import dev.ozean.encoding.protocol.FailureCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * Brings whatever was decoded to stereo at one sample rate, without a gap, in blocks for an encoder. Gaps become silence,
 * and it starts with the pictures, so that it stays in step: what comes out is only counted. The sinks own what they get.
 */
final class SoundResampler implements AutoCloseable {
    private static final Duration GAP = Duration.ofSeconds(1);

    /** The resampler stretches no less than this. */
    private static final Duration NO_GAP = Duration.ofMillis(110);

    private final Master master;
    private final EncodePlan plan;
    private final int block;
    private final Rational timeBase;
    private final long start;
    private FilterGraph graph;
    private SoundShape shape;
    private long expected;
    private long reached;
    private long samples;

    /** {@code block} is how many samples of each channel come out at once. */
    SoundResampler(Master master, EncodePlan plan, int block) {
        this.master = master;
        this.plan = plan;
        this.block = block;
        this.timeBase = master.audio().orElseThrow().timeBase();
        this.start = Rational.MICROS.rescale(master.startMicros(), timeBase);
        this.expected = start;
    }

    /** How many samples of each channel came out. */
    long samples() {
        return samples;
    }

    /** Takes over what was decoded. */
    void add(Frame frame, Consumer<Frame> sink) {
        var time = frame.guessedTime().orElse(expected);
        expected = time + frame.duration();
        time -= start;
        if (timeBase.rescale(time, Rational.MICROS)
                > plan.limits().maxDuration().toNanos() / 1000) {
            frame.close();
            throw new MediaRefused(FailureCode.TOO_LARGE, "sound at " + time);
        }
        frame.time(time, frame.duration());
        if (!frame.sound().equals(shape)) {
            renew(frame.sound(), sink);
        }
        bridge(time, sink);
        reached = time + frame.duration();
        filter(frame, sink);
    }

    /** Nothing follows; players would wait for sound that ends long before the pictures. */
    void end(Consumer<Frame> sink) {
        if (graph != null) {
            master.duration().ifPresent(length -> lastUntil(ticks(length), sink));
            graph.drain(frame -> count(frame, sink));
        }
    }

    private void lastUntil(long end, Consumer<Frame> sink) {
        bridge(end, sink);
        if (end - reached > ticks(NO_GAP)) {
            silentAt(end, sink);
        }
    }

    /** The resampler fills gaps, but at once: long ones are made of short ones, or memory would not do. */
    private void bridge(long until, Consumer<Frame> sink) {
        var step = ticks(GAP);
        while (until - reached > step) {
            silentAt(reached + step, sink);
        }
    }

    private void silentAt(long time, Consumer<Frame> sink) {
        reached = time;
        var silence = FilterGraph.silence(shape);
        silence.time(time, 0);
        filter(silence, sink);
    }

    private void filter(Frame frame, Consumer<Frame> sink) {
        graph.filter(frame, resampled -> count(resampled, sink));
    }

    private void count(Frame frame, Consumer<Frame> sink) {
        frame.time(samples, frame.samples());
        samples += frame.samples();
        sink.accept(frame);
    }

    private void renew(SoundShape sound, Consumer<Frame> sink) {
        if (graph != null) {
            graph.drain(frame -> countWhole(frame, sink));
            close();
        }
        shape = sound;
        var rate = plan.settings().audioSampleRate();
        var steps = new ArrayList<String>();
        steps.add(FilterGraph.sounds(sound, timeBase));
        steps.addAll(Stereo.filters(sound.channels(), rate, ":async=1:first_pts=" + samples, plan.gain()));
        steps.add("abuffersink@out");
        graph = FilterGraph.parse(String.join(",", steps), 1).inBlocksOf(block);
    }

    /** Encoders take a shorter block as the end; in the middle, the next graph fills its place with silence. */
    private void countWhole(Frame frame, Consumer<Frame> sink) {
        if (frame.samples() == block) {
            count(frame, sink);
        } else {
            frame.close();
        }
    }

    private long ticks(Duration length) {
        return Rational.MICROS.rescale(length.toNanos() / 1000, timeBase);
    }

    @Override
    public void close() {
        if (graph != null) {
            graph.close();
            graph = null;
        }
    }
}
