package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.FragmentMuxer;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.plan.Cuts;
import dev.ozean.encoding.protocol.ToParent;

/** Packs blocks of sound, each of which begins where the one before ends, and cuts them about where pictures are cut. */
final class SoundSegments implements AutoCloseable {
    private final String name;
    private final Cuts cuts;
    private final int rate;
    private final FragmentMuxer muxer;
    private boolean begun;
    private int segment = 1;
    private long cutAt;
    private long end;

    /** {@code rate} is samples a second; the muxer becomes its own, and counts in samples too. */
    SoundSegments(String name, Cuts cuts, int rate, FragmentMuxer muxer) {
        this.name = name;
        this.cuts = cuts;
        this.rate = rate;
        this.muxer = muxer;
    }

    /** Hands out the head, unless that is done. */
    void begin(Publisher publisher) {
        if (!begun) {
            begun = true;
            var head = muxer.head();
            publisher.publish(new ToParent.Init(name, head.length), head);
        }
    }

    /** Samples that it holds. */
    long end() {
        return end;
    }

    /** Takes over a packet with the times of its samples. */
    void add(Packet packet, Publisher publisher) {
        begin(publisher);
        var time = packet.time().orElse(end);
        if (time >= cuts.startSample(segment + 1, rate)) {
            cut(publisher);
        }
        end = time + packet.duration();
        muxer.write(packet);
    }

    /** Nothing follows: the last segment is as long as it is. */
    void end(Publisher publisher) {
        cut(publisher);
        publisher.complete(name);
    }

    private void cut(Publisher publisher) {
        if (end <= cutAt) {
            return;
        }
        var content = muxer.cut();
        publisher.publish(new ToParent.Segment(name, segment, cutAt, end - cutAt, content.length, 0), content);
        segment++;
        cutAt = end;
    }

    @Override
    public void close() {
        muxer.close();
    }
}
