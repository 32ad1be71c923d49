package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Crew;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.libav.AvException;
import dev.ozean.encoder.libav.Decoder;
import dev.ozean.encoder.libav.Encoder;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.plan.Complexity;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.plan.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tries how hard a film is to compress, at a few places of it; reads the master by itself. */
final class Analysis implements AutoCloseable {
    private static final int SHORT_SIDE = 540;

    /** The others cannot hold a quality, or are not everywhere. */
    private static final String ENCODER = "libx264";

    /** Visibly good; at 23, x264's usual, flat dark scenes begin to show blocks. */
    private static final String QUALITY = "21";

    private static final int LOOKED_AT = 2;

    private final Master master;
    private final EncodePlan plan;
    private final Stop stop;
    private final LongAdder moves;
    private final Ladder.Size size;
    private final List<Likeness> likenesses;

    /** What some of the places tell: bits a second of each, and how much rungs look like those below them. */
    private record Seen(List<Double> bitrates, Map<String, Double> likeness) {}

    private Analysis(Master master, EncodePlan plan, Stop stop, LongAdder moves) {
        this.master = master;
        this.plan = plan;
        this.stop = stop;
        this.moves = moves;
        this.size = sampled(plan);
        this.likenesses = likenesses();
    }

    /**
     * Of the film, or nothing where it is too short, of unknown length, cannot be sought in or is damaged: the ladder then
     * stays as it is, and whatever is wrong shows when all of it is decoded. Each half is looked at on a thread of its own,
     * for so short a thing as a sample keeps no two cores busy.
     *
     * @param other the same master, opened once more
     */
    static Optional<Complexity> of(Master master, Master other, EncodePlan plan, Stop stop, LongAdder moves) {
        var spots = master.duration().map(Samples::of).orElse(List.of());
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        var half = spots.size() / 2;
        var middle = spots.get(half - 1).plus(spots.get(half)).dividedBy(2);
        var later = new AtomicReference<Optional<Seen>>(Optional.empty());
        var beside = new Crew(stop);
        beside.start(
                "look", () -> later.set(seen(other, plan, stop, moves, spots.subList(half, spots.size()), middle)));
        Optional<Seen> first;
        try {
            first = seen(master, plan, stop, moves, spots.subList(0, half), Duration.ZERO);
        } catch (Throwable failure) {
            stop.trip(failure);
            throw failure;
        } finally {
            beside.join();
        }
        stop.check();
        return first.flatMap(one -> later.get().flatMap(two -> complexity(plan, spots.size(), one, two)));
    }

    private static Optional<Seen> seen(
            Master master, EncodePlan plan, Stop stop, LongAdder moves, List<Duration> spots, Duration from) {
        try (var analysis = new Analysis(master, plan, stop, moves)) {
            return Optional.of(analysis.look(spots, from));
        } catch (AvException _) {
            stop.check();
            return Optional.empty();
        }
    }

    private static Optional<Complexity> complexity(EncodePlan plan, int spots, Seen one, Seen two) {
        var found = Stream.concat(one.bitrates().stream(), two.bitrates().stream())
                .mapToDouble(bits -> bits * bits)
                .summaryStatistics();
        var likeness = new HashMap<>(one.likeness());
        two.likeness().forEach((rung, value) -> likeness.merge(rung, value, Math::min));
        return found.getCount() * 2 <= spots
                ? Optional.empty()
                : Optional.of(new Complexity(
                        Math.sqrt(found.getAverage()), sampled(plan).pixels(), likeness));
    }

    private static Ladder.Size sampled(EncodePlan plan) {
        return Ladder.within(plan.sizes().getLast(), SHORT_SIDE);
    }

    /** False in builds without the encoder that it takes. */
    static boolean works() {
        return Encoder.exists(ENCODER);
    }

    /** Uses nothing before {@code from}: others look there. */
    private Seen look(List<Duration> spots, Duration from) {
        master.demuxer().keepOnly(List.of(master.video().index()));
        var found = new ArrayList<Double>();
        var firstBeat =
                Rational.MICROS.rescale(from.toNanos() / 1000, plan.rate().inverse());
        for (var spot : spots) {
            stop.check();
            if (master.seek(spot)) {
                try (var sample = sample(firstBeat)) {
                    fill(sample);
                    sample.bitrate().ifPresent(found::add);
                    firstBeat = Math.max(firstBeat, sample.end());
                }
            }
        }
        return new Seen(found, alike());
    }

    private Sample sample(long firstBeat) {
        var encoder = Encoder.video(
                ENCODER,
                size.width(),
                size.height(),
                plan.rate(),
                plan.colours(),
                plan.settings().threads(),
                Map.of("preset", "veryfast", "crf", QUALITY, "g", "9999"));
        return new Sample(master, plan, size, encoder, likenesses, firstBeat);
    }

    /** With what follows, but not for ever: where key frames are rare it would be the same place again. */
    private void fill(Sample sample) {
        var most = plan.cuts().framesAKey() + 24;
        try (var decoder = Decoder.open(
                        master.demuxer(),
                        master.video().index(),
                        master.restrictions(),
                        plan.settings().threads());
                var deinterlacer = new Deinterlacer(master, plan, sample::add)) {
            for (int packets = 0; packets < most && !sample.isFull(); packets++) {
                var next = master.demuxer().next();
                if (next.isEmpty()) {
                    break;
                }
                try (var packet = next.get()) {
                    moves.increment();
                    decoder.decode(packet, frame -> {
                        frame.time(frame.guessedTime().orElse(0), 0);
                        frame.meant(master.video().colours());
                        deinterlacer.add(frame);
                    });
                }
            }
        }
    }

    private List<Likeness> likenesses() {
        var sizes = plan.sizes();
        return IntStream.range(Math.max(1, sizes.size() - LOOKED_AT), sizes.size())
                .mapToObj(rung -> new Likeness(
                        sizes.get(rung),
                        sizes.get(rung - 1),
                        master.video().turn(),
                        plan.rate().inverse()))
                .toList();
    }

    private Map<String, Double> alike() {
        return likenesses.stream().collect(Collectors.toMap(Likeness::rung, Likeness::end));
    }

    @Override
    public void close() {
        likenesses.forEach(Likeness::close);
    }
}
