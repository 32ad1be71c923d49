package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.captions.Captions;
import dev.ozean.encoder.flow.Crew;
import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Turn;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.still.Stills;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * One pass over the master: its threads and the lanes between them, demux → decode → scale, scale… → encode, encode…, and
 * the sound beside them. Rungs and sound are given, for they may live longer than the pass.
 */
final class Transcode implements AutoCloseable {
    private static final long PACKET_BYTES = 4 << 20;
    private static final long FRAME_BYTES = 12 << 20;

    private final Master master;
    private final EncodePlan plan;
    private final Span span;
    private final List<Rung> rungs;
    private final Optional<? extends SoundTrack> sound;
    private final Optional<Captions> words;
    private final Stop stop;
    private final Meter meter;
    private final Publisher publisher;
    private final List<Lane<?>> lanes = new ArrayList<>();

    Transcode(
            Master master,
            EncodePlan plan,
            Span span,
            List<Rung> rungs,
            Optional<? extends SoundTrack> sound,
            Optional<Captions> words,
            Stop stop,
            Meter meter,
            Publisher publisher) {
        this.master = master;
        this.plan = plan;
        this.span = span;
        this.rungs = rungs;
        this.sound = sound;
        this.words = words;
        this.stop = stop;
        this.meter = meter;
        this.publisher = publisher;
    }

    /** Runs to the end, or until the latch trips; true where that was the end of the master too. */
    boolean run() {
        var pictures = lane(Packet::bytes, Packet::close, PACKET_BYTES);
        var sounds = lane(Packet::bytes, Packet::close, PACKET_BYTES);
        var decoded = lane(Frame::bytes, Frame::close, FRAME_BYTES);
        var demux = new Demux(master, plan, span, sound.isPresent(), pictures, sounds, words, meter);
        var decoder = new PictureDecoder(master, plan, pictures, decoded, meter, demux::keysShownUntil);
        var makers = new Crew(stop);
        makers.start("demux", demux::run);
        makers.start("decode", decoder::run);
        sound.ifPresent(track -> makers.start("sound", () -> hear(track, sounds)));
        if (rungs.isEmpty()) {
            makers.start(
                    "look",
                    () -> look(plan.stillSize(plan.sizes()), master.video().turn(), decoded, List.of()));
        } else {
            scale(makers, decoded);
        }
        makers.join();
        stop.check();
        if (isWhole()) {
            // Lowest first, as they are to be shown.
            rungs.forEach(rung -> rung.end(publisher));
        }
        return demux.reachedEnd();
    }

    private void hear(SoundTrack track, Lane<Packet> sounds) {
        track.add(sounds, publisher, meter);
        if (isWhole()) {
            track.end(publisher);
        }
    }

    /** From the largest size down; each takes its pictures from the one above. */
    private void scale(Crew makers, Lane<Frame> decoded) {
        var still = plan.stillSize(rungs.stream().map(Rung::size).toList());
        var input = decoded;
        for (int i = rungs.size() - 1; i >= 0; i--) {
            var place = i;
            var rung = rungs.get(i);
            var size = rung.size();
            var encoding = lane(Frame::bytes, Frame::close, FRAME_BYTES);
            var outputs = new ArrayList<Lane<Frame>>(List.of(encoding));
            var smaller = lane(Frame::bytes, Frame::close, FRAME_BYTES);
            if (i > 0) {
                outputs.add(smaller);
            }
            var from = input;
            var turn = i == rungs.size() - 1 ? master.video().turn() : Turn.NONE;
            var isLookedAt = span.equals(new Span.Whole(true)) && size.equals(still);
            makers.start("scale " + size.name(), () -> {
                if (isLookedAt) {
                    look(size, turn, from, outputs);
                } else {
                    new Scaler(size, turn, plan.rate().inverse(), from, outputs, _ -> {}).run();
                }
            });
            makers.start("encode " + size.name(), () -> encode(rung, place, encoding));
            input = smaller;
        }
    }

    /** Scales, and picks stills from what passes. */
    private void look(Ladder.Size size, Turn turn, Lane<Frame> from, List<Lane<Frame>> outputs) {
        try (var stills = new Stills(expectedFrames(), plan.rate(), size.width(), size.height(), publisher)) {
            new Scaler(size, turn, plan.rate().inverse(), from, outputs, stills).run();
            stills.end();
        }
    }

    private void encode(Rung rung, int place, Lane<Frame> pictures) {
        var until = span instanceof Span.Before(var beat) ? beat : Long.MAX_VALUE;
        rung.run(pictures, until, publisher, meter, place);
    }

    private boolean isWhole() {
        return span instanceof Span.Whole;
    }

    private long expectedFrames() {
        return (long) (master.duration().orElse(Duration.ZERO).toMillis()
                / 1000.0
                * plan.rate().value());
    }

    private <T> Lane<T> lane(ToLongFunction<T> weight, Consumer<T> discard, long bytes) {
        var lane = new Lane<>(stop, bytes, weight, discard);
        lanes.add(lane);
        return lane;
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }
}
