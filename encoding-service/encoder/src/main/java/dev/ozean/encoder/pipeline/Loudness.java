package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Decoder;
import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoder.plan.Gain;
import dev.ozean.encoder.plan.Soundings;
import dev.ozean.encoder.plan.Stereo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Measures the sound of a film by EBU R 128 before any of it is encoded, as it will be heard: in stereo. Every segment has
 * the same gain then, from the first on, which is published in seconds: so a long film is listened to in places.
 */
final class Loudness implements AutoCloseable {
    private static final int RATE = 48_000;
    private static final Rational TICK = new Rational(1, RATE);

    /** What may be in places nobody listened to, in dBTP. */
    private static final double FULL_SCALE = 0;

    /** How far from its pictures sound may lie in a container. */
    private static final long MOST_APART_MICROS = 10_000_000;

    private final Master master;
    private final Stream.Audio audio;
    private final List<Soundings.Part> parts;
    private final LongAdder moves;
    private FilterGraph stereo;
    private Frame.Sound shape;
    private FilterGraph meter;
    private long samples;
    private boolean reachedEnd;
    private double loudness = Double.NEGATIVE_INFINITY;
    private double peak;

    private Loudness(Master master, Stream.Audio audio, List<Soundings.Part> parts, LongAdder moves) {
        this.master = master;
        this.audio = audio;
        this.parts = parts;
        this.moves = moves;
        master.demuxer().keepOnly(streams());
    }

    /** None where the settings want none, or nothing is heard. The master is opened once more, or twice. */
    static Gain gain(Workshop shop, Optional<Duration> film, LongAdder moves) {
        if (!shop.job().settings().policy().loudness()) {
            return Gain.NONE;
        }
        var parts = Soundings.of(film);
        return heard(parts.size() == 1 ? shop.openMaster() : shop.openMasterInPlaces(), parts, moves)
                .or(() -> heard(shop.openMaster(), Soundings.beginning(), moves))
                .orElse(Gain.NONE);
    }

    /** Empty where there is hardly any sound in those parts: some containers keep it far from its pictures. */
    private static Optional<Gain> heard(Master master, List<Soundings.Part> parts, LongAdder moves) {
        try (master) {
            return master.audio().flatMap(audio -> {
                try (var loudness = new Loudness(master, audio, parts, moves)) {
                    loudness.parts.forEach(loudness::listen);
                    return loudness.end();
                }
            });
        }
    }

    /** Pictures tell where in the film it is, where there is no sound. */
    private List<Integer> streams() {
        var all = new ArrayList<>(List.of(audio.index()));
        master.picture().filter(_ -> !hearsAll()).ifPresent(picture -> all.add(picture.index()));
        return all;
    }

    private void listen(Soundings.Part part) {
        if (!part.from().isZero()) {
            seek(part.from());
        }
        var from = part.from().isZero() ? Long.MIN_VALUE : micros(part.from());
        var until = micros(part.from().plus(part.length()));
        var enough = samples + samples(part);
        var isOver = false;
        try (var decoder = Decoder.open(master.demuxer(), audio.index(), master.restrictions(), 1)) {
            while (!isOver && samples < enough) {
                var next = master.demuxer().next();
                isOver = next.isEmpty() || hear(next.get(), from, until, decoder);
                reachedEnd = next.isEmpty();
            }
            decoder.drain(this::add);
        }
    }

    private static long samples(Soundings.Part part) {
        return part.length().toMillis() * RATE / 1000;
    }

    /** Containers know best where their pictures are. One that cannot go there is heard from where it is. */
    private void seek(Duration to) {
        var stream = master.picture().<Stream>map(picture -> picture).orElse(audio);
        master.demuxer().seek(stream.index(), Rational.MICROS.rescale(micros(to), stream.timeBase()));
    }

    private long micros(Duration fromStart) {
        return master.startMicros() + fromStart.toNanos() / 1000;
    }

    /** True where nothing more can be expected before {@code until}: there may be no sound there at all. */
    private boolean hear(Packet packet, long from, long until, Decoder decoder) {
        try (packet) {
            moves.increment();
            var time = packet.decodingTime().isPresent()
                    ? master.timeBase(packet).rescale(packet.decodingTime().getAsLong(), Rational.MICROS)
                    : from;
            if (master.isSound(packet) && time >= from && time < until) {
                decoder.decode(packet, this::add);
            }
            return time >= until + MOST_APART_MICROS;
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
            steps.add(FilterGraph.sounds(shape, audio.timeBase()));
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
                            + ",ebur128=metadata=1%s,abuffersink@out".formatted(hearsAll() ? ":peak=true" : ""),
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

    private Optional<Gain> end() {
        if (stereo != null) {
            stereo.drain(this::measure);
        }
        if (meter != null) {
            meter.drain(this::read);
        }
        var wanted = parts.stream().mapToLong(Loudness::samples).sum();
        return hearsAll() || samples * 2 > wanted
                ? Optional.of(Gain.of(loudness, hearsAll() && reachedEnd ? 20 * Math.log10(peak) : FULL_SCALE))
                : Optional.empty();
    }

    private boolean hearsAll() {
        return parts.size() == 1;
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
