package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Decoder;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Stream;
import dev.ozean.encoder.plan.Gain;
import dev.ozean.encoder.plan.Soundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Listens to the sound of a film before any of it is encoded. Every segment has the same gain then, from the first on, which
 * is published in seconds: so a long film is listened to in places.
 */
final class Loudness {
    /** How far from its pictures sound may lie in a container. */
    private static final long MOST_APART_MICROS = 10_000_000;

    private final Master master;
    private final Stream.Audio audio;
    private final List<Soundings.Part> parts;
    private final LongAdder moves;
    private final LoudnessMeter meter;
    private boolean reachedEnd;

    private Loudness(
            Master master, Stream.Audio audio, List<Soundings.Part> parts, LongAdder moves, LoudnessMeter meter) {
        this.master = master;
        this.audio = audio;
        this.parts = parts;
        this.moves = moves;
        this.meter = meter;
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
                try (var meter = new LoudnessMeter(audio.timeBase(), hearsAll(parts))) {
                    var loudness = new Loudness(master, audio, parts, moves, meter);
                    parts.forEach(loudness::listen);
                    return loudness.end();
                }
            });
        }
    }

    /** Pictures tell where in the film it is, where there is no sound. */
    private List<Integer> streams() {
        var all = new ArrayList<>(List.of(audio.index()));
        master.picture().filter(_ -> !hearsAll(parts)).ifPresent(picture -> all.add(picture.index()));
        return all;
    }

    private void listen(Soundings.Part part) {
        if (!part.from().isZero()) {
            seek(part.from());
        }
        var from = part.from().isZero() ? Long.MIN_VALUE : micros(part.from());
        var until = micros(part.from().plus(part.length()));
        var enough = meter.samples() + samples(part);
        var isOver = false;
        try (var decoder = Decoder.open(master.demuxer(), audio.index(), master.restrictions(), 1)) {
            while (!isOver && meter.samples() < enough) {
                var next = master.demuxer().next();
                isOver = next.isEmpty() || hear(next.get(), from, until, decoder);
                reachedEnd = next.isEmpty();
            }
            decoder.drain(meter::add);
        }
    }

    private static long samples(Soundings.Part part) {
        return part.length().toMillis() * LoudnessMeter.RATE / 1000;
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
                decoder.decode(packet, meter::add);
            }
            return time >= until + MOST_APART_MICROS;
        }
    }

    private Optional<Gain> end() {
        var measured = meter.end();
        var wanted = parts.stream().mapToLong(Loudness::samples).sum();
        return hearsAll(parts) || meter.samples() * 2 > wanted
                ? Optional.of(Gain.of(measured.lufs(), reachedEnd ? measured.truePeakDb() : LoudnessMeter.FULL_SCALE))
                : Optional.empty();
    }

    private static boolean hearsAll(List<Soundings.Part> parts) {
        return parts.size() == 1;
    }
}
