package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.libav.Decoder;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoding.protocol.FailureCode;
import java.util.function.LongSupplier;

/**
 * Decodes the picture and puts it onto the beat. It takes what it must know of the stream when it is made: a demuxer that
 * reads may find more streams at any time, and moves its list of them then.
 */
final class PictureDecoder {
    /** What a film may lose at its end without anybody missing it. */
    private static final long SLACK_MICROS = 1_000_000;

    private final Master master;
    private final EncodePlan plan;
    private final Decoder decoder;
    private final Lane<Packet> packets;
    private final Lane<Frame> frames;
    private final Meter meter;
    private final LongSupplier shownUntil;
    private final Clock clock;
    private long lastEnd;
    private long packetsEnd;
    private long damagedSince;

    /** The last picture lasts until {@code shownUntil}, asked for when all is decoded, or longer if it says so. */
    PictureDecoder(
            Master master,
            EncodePlan plan,
            Lane<Packet> packets,
            Lane<Frame> frames,
            Meter meter,
            LongSupplier shownUntil) {
        this.master = master;
        this.plan = plan;
        this.packets = packets;
        this.frames = frames;
        this.meter = meter;
        this.shownUntil = shownUntil;
        this.clock = Clock.of(master, master.video().timeBase(), plan.rate());
        this.lastEnd = clock.start();
        this.packetsEnd = clock.start();
        this.decoder = Decoder.open(
                master.demuxer(),
                master.video().index(),
                master.restrictions(),
                plan.settings().threads());
    }

    void run() {
        try (decoder;
                var cadence = new Cadence(plan.maxFrames(), frames::put);
                var deinterlacer = new Deinterlacer(master, plan, cadence::add)) {
            packets.drainTo(packet -> decode(packet, deinterlacer));
            decoder.drain(frame -> decoded(frame, deinterlacer));
            deinterlacer.drain();
            cadence.end(clock.beatAt(Math.max(lastEnd, shownUntil.getAsLong())));
            requirePictures();
            requireEnd();
            frames.end();
        }
    }

    private void decode(Packet packet, Deinterlacer deinterlacer) {
        try (packet) {
            meter.packets.increment();
            packet.end().ifPresent(end -> packetsEnd = Math.max(packetsEnd, end));
            if (!decoder.decode(packet, frame -> decoded(frame, deinterlacer))) {
                meter.damaged.increment();
                damagedSince++;
            }
        }
    }

    private void decoded(Frame frame, Deinterlacer deinterlacer) {
        meter.pictures.increment();
        damagedSince = 0;
        meter.moves.increment();
        var length = frame.duration() > 0
                ? frame.duration()
                : clock.beat().rescale(master.video().interlaced() ? 2 : 1, clock.timeBase());
        var time = frame.guessedTime().orElse(lastEnd);
        lastEnd = Math.max(lastEnd, time + length);
        frame.time(time, length);
        frame.meant(master.video().colours());
        deinterlacer.add(frame);
    }

    /** Here and there a broken picture passes; a film that is mostly broken does not. */
    private void requirePictures() {
        var pictures = meter.pictures.sum();
        var packets = meter.packets.sum();
        if (pictures == 0 || meter.damaged.sum() > packets / 4 || pictures < packets / 4) {
            throw new MediaRefused(
                    FailureCode.CORRUPT,
                    "%d pictures from %d packets, %d damaged".formatted(pictures, packets, meter.damaged.sum()));
        }
    }

    /** Damage here and there passes by; a film that breaks off is not shown as if that were its end. */
    private void requireEnd() {
        var missing = clock.timeBase().rescale(packetsEnd - lastEnd, Rational.MICROS);
        if (damagedSince > 0 && missing > SLACK_MICROS) {
            throw new MediaRefused(
                    FailureCode.CORRUPT, "nothing to be seen of the last %.1f s".formatted(missing / 1e6));
        }
    }
}
