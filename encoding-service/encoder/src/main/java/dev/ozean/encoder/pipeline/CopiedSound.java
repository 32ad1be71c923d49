package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.FragmentMuxer;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.plan.AudioSpecificConfig;
import dev.ozean.encoder.plan.Codecs;
import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.FailureCode;

/**
 * AAC as it came, cut where encoded sound would be. Players only count samples, so each block follows the one before, and
 * where some are missing there are silent ones: what is heard is never a whole block from where it should be. What its
 * encoder put before zero is left out.
 */
final class CopiedSound implements SoundTrack {
    private static final int BLOCK = SilentAac.SAMPLES;

    private final Master master;
    private final EncodePlan plan;
    private final SoundSegments segments;
    private final Rational timeBase;
    private final Rational ticks;
    private final AudioRendition rendition;
    private final long start;
    private boolean heard;

    private CopiedSound(Master master, EncodePlan plan) {
        var audio = master.audio().orElseThrow();
        this.master = master;
        this.plan = plan;
        this.timeBase = audio.timeBase();
        this.ticks = new Rational(1, audio.sampleRate());
        this.start = samples(master.startMicros());
        this.segments = new SoundSegments(
                NAME,
                plan.cuts(),
                audio.sampleRate(),
                FragmentMuxer.copying(master.demuxer(), audio.index(), audio.sampleRate()));
        var bitrate = audio.bitrate() > 0 ? audio.bitrate() : plan.settings().audioBitrate();
        this.rendition = new AudioRendition(
                NAME,
                (int) Math.min(bitrate, 1_000_000),
                Codecs.AAC_LC,
                audio.channels(),
                audio.sampleRate(),
                audio.sampleRate());
    }

    static CopiedSound open(Master master, EncodePlan plan) {
        return new CopiedSound(master, plan);
    }

    /** AAC-LC that need not be changed in any way. */
    static boolean suits(Master master, EncodePlan plan) {
        return master.audio()
                .filter(audio -> master.demuxer().isPlainAac(audio.index()))
                .filter(audio -> AudioSpecificConfig.isUsual(master.demuxer().header(audio.index()), audio.channels()))
                .filter(audio -> audio.channels() <= 2
                        && audio.sampleRate() <= 48_000
                        && !plan.settings().policy().loudness())
                .isPresent();
    }

    @Override
    public AudioRendition rendition() {
        return rendition;
    }

    @Override
    public void add(Packet packet, Publisher publisher, Meter meter) {
        meter.moves.increment();
        var time =
                packet.time().isPresent() ? timeBase.rescale(packet.time().getAsLong(), ticks) - start : segments.end();
        if (time * ticks.value() > plan.limits().maxDuration().toSeconds()) {
            packet.close();
            throw new MediaRefused(FailureCode.TOO_LARGE, "sound at sample " + time);
        }
        // A whole block early, it is there already; the first one is left out if half of it lies before zero.
        if (packet.isHidden() || time <= segments.end() - (heard ? BLOCK : BLOCK / 2)) {
            packet.close();
            return;
        }
        heard = true;
        // Containers round times; less than a block is no gap.
        if (time - segments.end() >= BLOCK) {
            silentUntil(time, publisher);
        }
        put(packet, publisher);
    }

    /** Players would wait for sound that ends long before the pictures. */
    @Override
    public void end(Publisher publisher) {
        if (!heard) {
            throw new MediaRefused(FailureCode.CORRUPT, "no sound in its track");
        }
        master.duration().ifPresent(length -> silentUntil(samples(length.toNanos() / 1000), publisher));
        segments.end(publisher);
    }

    private void silentUntil(long time, Publisher publisher) {
        while (time - segments.end() > BLOCK / 2) {
            put(SilentAac.block(rendition.channels()), publisher);
        }
    }

    private void put(Packet packet, Publisher publisher) {
        packet.place(segments.end(), segments.end(), BLOCK);
        segments.add(packet, publisher);
    }

    private long samples(long micros) {
        return Rational.MICROS.rescale(micros, ticks);
    }

    @Override
    public void close() {
        segments.close();
    }
}
