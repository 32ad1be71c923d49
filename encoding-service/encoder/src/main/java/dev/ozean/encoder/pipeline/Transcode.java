package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Crew;
import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Turn;
import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.link.Scratch;
import dev.ozean.encoder.still.Stills;
import dev.ozean.encoding.protocol.ToParent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * The threads of one job and the lanes between them: demux → decode → scale, scale… → encode, encode… → publish, and the
 * sound beside them.
 */
final class Transcode implements AutoCloseable {
    private static final long PACKET_BYTES = 16 << 20;
    private static final long FRAME_BYTES = 8 << 20;

    private final Master master;
    private final EncodePlan plan;
    private final Stop stop;
    private final Meter meter;
    private final Publisher publisher;
    private final List<Rung> rungs = new ArrayList<>();
    private final List<Lane<?>> lanes = new ArrayList<>();
    private Optional<Sound> sound = Optional.empty();

    private Transcode(Master master, EncodePlan plan, Parent parent, Scratch scratch, Stop stop) {
        this.master = master;
        this.plan = plan;
        this.stop = stop;
        this.meter = new Meter(plan.sizes().size());
        this.publisher = new Publisher(parent, scratch, meter, stop);
    }

    static Transcode open(Master master, EncodePlan plan, Parent parent, Scratch scratch, Stop stop) {
        var transcode = new Transcode(master, plan, parent, scratch, stop);
        try {
            for (int i = 0; i < plan.sizes().size(); i++) {
                transcode.rungs.add(Rung.open(i, plan));
            }
            transcode.sound = master.audio().map(stream -> Sound.open(master, stream.index(), plan));
            return transcode;
        } catch (Throwable failure) {
            transcode.close();
            throw failure;
        }
    }

    ToParent.Plan announcement() {
        return new ToParent.Plan(rungs.stream().map(Rung::rendition).toList(), sound.map(Sound::rendition), List.of());
    }

    Meter meter() {
        return meter;
    }

    /** Runs to the end, or until the latch trips; tells how many pictures each rendition has. */
    long run() {
        var pictures = lane(Packet::bytes, Packet::close, PACKET_BYTES);
        var sounds = lane(Packet::bytes, Packet::close, PACKET_BYTES);
        var decoded = lane(Frame::bytes, Frame::close, FRAME_BYTES);
        var makers = new Crew(stop);
        makers.start("demux", () -> new Demux(master, pictures, sounds, meter).run());
        makers.start("decode", () -> new PictureDecoder(master, plan, pictures, decoded, meter).run());
        sound.ifPresent(track -> makers.start("sound", () -> track.run(sounds, publisher, meter)));
        scale(makers, decoded);
        var publishing = new Crew(stop);
        publishing.start("publish", publisher::run);
        makers.join();
        publisher.end();
        publishing.join();
        stop.check();
        return frames();
    }

    /** From the largest size down; each takes its pictures from the one above. */
    private void scale(Crew makers, Lane<Frame> decoded) {
        var input = decoded;
        for (int i = rungs.size() - 1; i >= 0; i--) {
            var rung = rungs.get(i);
            var size = plan.sizes().get(i);
            var encoding = lane(Frame::bytes, Frame::close, FRAME_BYTES);
            var outputs = new ArrayList<Lane<Frame>>(List.of(encoding));
            var smaller = lane(Frame::bytes, Frame::close, FRAME_BYTES);
            if (i > 0) {
                outputs.add(smaller);
            }
            var from = input;
            var turn = i == rungs.size() - 1 ? master.video().turn() : Turn.NONE;
            var isWatched = i == posterRung();
            makers.start("scale " + size.name(), () -> {
                try (var stills = new Stills(expectedFrames(), plan.rate(), size.width(), size.height(), publisher)) {
                    Consumer<Frame> witness = isWatched ? stills : _ -> {};
                    new Scaler(size, turn, plan.rate().inverse(), from, outputs, witness).run();
                    if (isWatched) {
                        stills.end();
                    }
                }
            });
            makers.start("encode " + size.name(), () -> rung.run(encoding, publisher, meter));
            input = smaller;
        }
    }

    /** The largest rung that is no larger than the poster should be. */
    private int posterRung() {
        var fitting = 0;
        for (int i = 0; i < plan.sizes().size(); i++) {
            var size = plan.sizes().get(i);
            if (Math.min(size.width(), size.height()) <= plan.settings().posterShortSide()) {
                fitting = i;
            }
        }
        return fitting;
    }

    private long expectedFrames() {
        return (long) (master.duration().orElse(Duration.ZERO).toMillis()
                / 1000.0
                * plan.rate().value());
    }

    private long frames() {
        var counts = rungs.stream().mapToLong(Rung::frames).distinct().toArray();
        if (counts.length != 1 || counts[0] == 0) {
            throw new IllegalStateException("renditions differ in length");
        }
        return counts[0];
    }

    private <T> Lane<T> lane(ToLongFunction<T> weight, Consumer<T> discard, long bytes) {
        var lane = new Lane<>(stop, bytes, weight, discard);
        lanes.add(lane);
        return lane;
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
        publisher.close();
        sound.ifPresent(Sound::close);
        rungs.forEach(Rung::close);
    }
}
