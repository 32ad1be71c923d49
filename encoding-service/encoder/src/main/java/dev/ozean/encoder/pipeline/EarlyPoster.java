package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.libav.AvException;
import dev.ozean.encoder.libav.Decoder;
import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.still.Glances;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * Picks the poster from key frames at a few places of the film, for whoever watches before all of it is decoded; reads the
 * master by itself.
 */
final class EarlyPoster implements AutoCloseable {
    private static final int PLACES = 8;

    /** All of a shorter film is decoded as soon as these pictures are. */
    private static final Duration LEAST_FILM = Duration.ofSeconds(10);

    /** So far is a key frame looked for from where the container jumped to. */
    private static final int MOST_PACKETS = 300;

    private final Master master;
    private final EncodePlan plan;
    private final Stop stop;
    private final LongAdder moves;
    private final Glances glances = new Glances();
    private long nextBeat;

    EarlyPoster(Master master, EncodePlan plan, Stop stop, LongAdder moves) {
        this.master = master;
        this.plan = plan;
        this.stop = stop;
        this.moves = moves;
    }

    /** None where the film is short, of unknown length, cannot be sought in, is damaged or dark: a later pass finds one. */
    void publish(Publisher publisher) {
        master.keepPicture();
        master.duration().filter(film -> film.compareTo(LEAST_FILM) >= 0).ifPresent(film -> {
            for (int place = 1; place <= PLACES; place++) {
                look(film.multipliedBy(place).dividedBy(PLACES + 1));
            }
            glances.publish(publisher);
        });
    }

    private void look(Duration place) {
        stop.check();
        try {
            if (master.seek(place)) {
                decodeKey();
            }
        } catch (AvException _) {
            // Other places may be whole; only what stops the job as well is no matter of this place.
            stop.check();
        }
    }

    private void decodeKey() {
        try (var decoder = Decoder.open(master.demuxer(), master.video().index(), master.restrictions(), 1);
                var deinterlacer = new Deinterlacer(master, plan, this::glance)) {
            var isKey = false;
            for (int packets = 0; packets < MOST_PACKETS && !isKey; packets++) {
                var next = master.demuxer().next();
                if (next.isEmpty()) {
                    return;
                }
                moves.increment();
                isKey = decodeIfKey(next.get(), decoder, deinterlacer);
            }
            decoder.drain(frame -> decoded(frame, deinterlacer));
            deinterlacer.drain();
        }
    }

    private boolean decodeIfKey(Packet packet, Decoder decoder, Deinterlacer deinterlacer) {
        try (packet) {
            if (packet.isKey()) {
                decoder.decode(packet, frame -> decoded(frame, deinterlacer));
            }
            return packet.isKey();
        }
    }

    private void decoded(Frame frame, Deinterlacer deinterlacer) {
        frame.time(frame.guessedTime().orElse(0), 0);
        frame.meant(master.video().colours());
        deinterlacer.add(frame);
    }

    /** Leaves out what lies within a second of the last: its other field, or the same key frame found from two places. */
    private void glance(Frame frame, long beat) {
        if (beat < nextBeat) {
            frame.close();
            return;
        }
        nextBeat = beat + Math.round(plan.rate().value());
        var size = plan.stillSize(plan.sizes());
        var steps = Scaler.steps(
                frame.picture(), size, master.video().turn(), plan.rate().inverse());
        try (var graph = FilterGraph.parse(steps + ",buffersink@out", 1)) {
            graph.filter(frame, scaled -> {
                try (scaled) {
                    glances.add(scaled);
                }
            });
        }
    }

    @Override
    public void close() {
        glances.close();
    }
}
