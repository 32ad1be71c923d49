package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.captions.Captions;
import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import java.util.Optional;

/** Reads the container and deals its packets out, as far as the pass goes. */
final class Demux {
    /** Sound is needed a little further than pictures: its encoder holds some back. */
    private static final long SOUND_MARGIN_MICROS = 300_000;

    /** Containers that keep sound far from its pictures are not read to their end for it. */
    private static final int MOST_EXTRA_PACKETS = 3000;

    private final Master master;
    private final Lane<Packet> pictures;
    private final Lane<Packet> sounds;
    private final Optional<Captions> words;
    private final Meter meter;
    private final boolean keysOnly;
    private final boolean soundWanted;
    private final long untilMicros;
    private boolean picturesEnough;
    private boolean soundEnough;
    private int extra;
    private boolean reachedEnd;
    private long keysShownUntil = Long.MIN_VALUE;

    /** Where sound or other pictures are left out, there is another pass that sees whether the master is whole. */
    Demux(
            Master master,
            EncodePlan plan,
            Span span,
            boolean soundWanted,
            Lane<Packet> pictures,
            Lane<Packet> sounds,
            Optional<Captions> words,
            Meter meter) {
        this.master = master;
        this.pictures = pictures;
        this.sounds = sounds;
        this.words = words;
        this.meter = meter;
        this.keysOnly = span instanceof Span.Keys;
        this.untilMicros = span instanceof Span.Before(var beat)
                ? master.startMicros() + plan.rate().inverse().rescale(beat, Rational.MICROS)
                : Long.MAX_VALUE;
        this.soundWanted = soundWanted;
        this.soundEnough = !soundWanted;
    }

    void run() {
        if (!soundWanted && words.isEmpty()) {
            master.keepPicture();
        }
        if (keysOnly) {
            skipBetweenKeys();
        }
        var extent = new Extent(master);
        while (!enough()) {
            var next = master.demuxer().next();
            if (next.isEmpty()) {
                reachedEnd = true;
                if (!keysOnly && (soundWanted || master.audio().isEmpty())) {
                    extent.requireWhole();
                }
                break;
            }
            var packet = next.get();
            if (!master.isPicture(packet) && !master.isSound(packet)) {
                words.ifPresent(tracks -> tracks.add(packet));
                packet.close();
                continue;
            }
            extent.add(packet);
            meter.moves.increment();
            meter.bytesRead.add(packet.bytes());
            deal(packet);
        }
        pictures.end();
        sounds.end();
    }

    /** True where the pass came to the master's last packet. */
    boolean reachedEnd() {
        return reachedEnd;
    }

    /**
     * Where the picture ends, in ticks of its stream, for the last key frame stands till then; of a pass over more than key
     * frames {@link Long#MIN_VALUE}. To be asked once all was read.
     */
    long keysShownUntil() {
        return keysShownUntil;
    }

    /** If the container says how long the picture lasts; else all of it is read to find out. */
    private void skipBetweenKeys() {
        var video = master.video();
        if (video.duration().isPresent() && master.duration().isPresent()) {
            master.demuxer().keysOnly(video.index());
            var film = master.startMicros() + master.duration().get().toNanos() / 1000;
            keysShownUntil = Math.min(
                    video.start().orElse(0) + video.duration().getAsLong(),
                    Rational.MICROS.rescale(film, video.timeBase()));
        }
    }

    private boolean enough() {
        return picturesEnough && (soundEnough || extra > MOST_EXTRA_PACKETS);
    }

    /** The first picture that is decoded later than needed still goes through: it tells how long the one before lasts. */
    private void deal(Packet packet) {
        var time = packet.decodingTime().isPresent()
                ? master.timeBase(packet).rescale(packet.decodingTime().getAsLong(), Rational.MICROS)
                : Long.MIN_VALUE;
        if (keysOnly) {
            packet.end().ifPresent(end -> keysShownUntil = Math.max(keysShownUntil, end));
        }
        if (!master.isPicture(packet)) {
            soundEnough |= time - SOUND_MARGIN_MICROS >= untilMicros;
            sounds.put(packet);
        } else if (picturesEnough || keysOnly && !packet.isKey()) {
            extra++;
            packet.close();
        } else {
            picturesEnough = time >= untilMicros;
            pictures.put(packet);
        }
    }
}
