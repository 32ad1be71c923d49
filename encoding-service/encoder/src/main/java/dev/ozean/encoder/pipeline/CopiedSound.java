package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.FragmentMuxer;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.plan.Codecs;
import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.ToParent;

/**
 * AAC as it came, cut where encoded sound would be. What its encoder put before zero is left out, so it begins within half
 * a packet of where it should; nobody hears that.
 */
final class CopiedSound implements SoundTrack {
    private static final int USUAL_BLOCK = 1024;

    private final EncodePlan plan;
    private final FragmentMuxer muxer;
    private final Rational timeBase;
    private final Rational ticks;
    private final AudioRendition rendition;
    private long start;
    private long next;
    private long begin;
    private int segment;

    private CopiedSound(Master master, EncodePlan plan) {
        var audio = master.audio().orElseThrow();
        this.plan = plan;
        this.timeBase = audio.timeBase();
        this.ticks = new Rational(1, audio.sampleRate());
        this.start = Rational.MICROS.rescale(master.startMicros(), ticks);
        this.muxer = FragmentMuxer.copying(master.demuxer(), audio.index(), audio.sampleRate());
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

    /** AAC-LC that need not be changed in any way, and begins with the pictures: only an encoder could put silence there. */
    static boolean suits(Master master, EncodePlan plan) {
        return master.audio()
                .filter(audio -> master.demuxer().isPlainAac(audio.index()))
                .filter(audio -> audio.channels() <= 2
                        && audio.sampleRate() <= 48_000
                        && !plan.settings().policy().loudness())
                .filter(audio -> audio.timeBase().rescale(audio.start().orElse(0), Rational.MICROS)
                        <= master.startMicros() + 500_000L * USUAL_BLOCK / audio.sampleRate())
                .isPresent();
    }

    @Override
    public AudioRendition rendition() {
        return rendition;
    }

    @Override
    public void add(Packet packet, Publisher publisher, Meter meter) {
        meter.moves.increment();
        var time = packet.time().isPresent() ? timeBase.rescale(packet.time().getAsLong(), ticks) - start : next;
        // Containers round times; the samples are what really passes.
        if (segment > 0 && Math.abs(time - next) < USUAL_BLOCK) {
            time = next;
        }
        if (packet.isHidden() || time < (segment > 0 ? next : -USUAL_BLOCK / 2)) {
            packet.close();
            return;
        }
        if (segment == 0) {
            start += time;
            time = 0;
            var head = muxer.head();
            publisher.publish(new ToParent.Init(NAME, head.length), head);
            segment = 1;
        }
        if (time >= plan.cuts().startSample(segment + 1, rendition.sampleRate())) {
            cut(publisher);
            begin = time;
        }
        packet.place(time, time, USUAL_BLOCK);
        next = time + USUAL_BLOCK;
        muxer.write(packet);
    }

    @Override
    public void end(Publisher publisher) {
        cut(publisher);
        publisher.complete(NAME);
    }

    private void cut(Publisher publisher) {
        if (next <= begin) {
            return;
        }
        var content = muxer.cut();
        publisher.publish(new ToParent.Segment(NAME, segment, begin, next - begin, content.length, 0), content);
        segment++;
    }

    @Override
    public void close() {
        muxer.close();
    }
}
