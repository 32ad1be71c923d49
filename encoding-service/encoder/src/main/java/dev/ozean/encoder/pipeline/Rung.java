package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Lane;
import dev.ozean.encoder.libav.Encoder;
import dev.ozean.encoder.libav.FragmentMuxer;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.mp4.Fragment;
import dev.ozean.encoder.plan.Codecs;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoding.protocol.Ratio;
import dev.ozean.encoding.protocol.ToParent;
import dev.ozean.encoding.protocol.VideoRendition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One video rendition: encodes its size and cuts segments at the key frames all rungs share. Its beginning may be made in
 * a pass of its own; the next one then goes on behind the last whole segment.
 */
final class Rung implements AutoCloseable {
    private final Ladder.Size size;
    private final EncodePlan plan;
    private final FragmentMuxer muxer;

    /** Of the segment that is not whole yet: should the pass end before it is, they are made again. */
    private final List<Packet> waiting = new ArrayList<>();

    private Encoder encoder;
    private int segment = 1;
    private long cutFrames;
    private long from;
    private boolean begun;

    private Rung(Ladder.Size size, EncodePlan plan, Encoder encoder) {
        this.size = size;
        this.plan = plan;
        this.encoder = encoder;
        this.muxer = FragmentMuxer.open(encoder, plan.timescale());
    }

    static Rung open(Ladder.Size size, EncodePlan plan) {
        var encoder = VideoEncoders.open(size, plan);
        try {
            return new Rung(size, plan, encoder);
        } catch (Throwable failure) {
            encoder.close();
            throw failure;
        }
    }

    Ladder.Size size() {
        return size;
    }

    VideoRendition rendition() {
        return new VideoRendition(
                size.name(),
                size.width(),
                size.height(),
                size.bitrate(),
                size.peak(),
                Codecs.of(size.family(), encoder.header()),
                new Ratio(plan.rate().num(), plan.rate().den()),
                plan.timescale(),
                false);
    }

    /**
     * Encodes what is shown before {@code until} and not encoded yet; a segment that is not whole then waits. {@code place}
     * is that of this rung in the meter.
     */
    void run(Lane<Frame> input, long until, Publisher publisher, Meter meter, int place) {
        if (!begun) {
            begun = true;
            var head = muxer.head();
            publisher.publish(new ToParent.Init(size.name(), head.length), head);
        }
        input.drainTo(frame -> encode(frame, until, publisher, meter, place));
        encoder.drain(packet -> pack(packet, publisher));
        if (frames() == plan.cuts().startFrame(segment + 1)) {
            cut(publisher);
        }
    }

    /** Nothing follows: the last segment is as long as it is. */
    void end(Publisher publisher) {
        cut(publisher);
        publisher.complete(size.name());
    }

    /**
     * Another pass follows, from the master's beginning; its encoder goes on with the first picture that is missing, at the
     * bitrate of {@code fitted} where that needs no other head: false where it does.
     */
    boolean again(Ladder.Size fitted) {
        waiting.forEach(Packet::close);
        waiting.clear();
        from = cutFrames;
        var head = encoder.header();
        encoder.close();
        encoder = VideoEncoders.again(fitted, plan, head);
        if (Arrays.equals(encoder.header(), head)) {
            return true;
        }
        encoder.close();
        encoder = VideoEncoders.open(size, plan);
        return false;
    }

    private void encode(Frame frame, long until, Publisher publisher, Meter meter, int place) {
        try (frame) {
            var last = Math.min(until, frame.time() + Math.max(1, frame.duration()));
            for (long beat = frame.time(); beat < last; beat++) {
                if (beat >= from) {
                    frame.time(beat, 1);
                    encoder.encode(frame, packet -> pack(packet, publisher));
                }
                meter.encoded(place);
            }
        }
    }

    private void pack(Packet packet, Publisher publisher) {
        packet.duration(1);
        if (packet.isKey() && packet.time().orElse(-1) == plan.cuts().startFrame(segment + 1)) {
            cut(publisher);
        }
        waiting.add(packet);
    }

    private void cut(Publisher publisher) {
        if (waiting.isEmpty()) {
            return;
        }
        var length = waiting.size();
        waiting.forEach(muxer::write);
        waiting.clear();
        var content = muxer.cut();
        publisher.publish(
                new ToParent.Segment(
                        size.name(),
                        segment,
                        cutFrames * plan.ticksAFrame(),
                        (long) length * plan.ticksAFrame(),
                        content.length,
                        Fragment.firstSampleEnd(content)),
                content);
        segment++;
        cutFrames += length;
    }

    /** Pictures that are encoded, those that wait included. */
    long frames() {
        return cutFrames + waiting.size();
    }

    @Override
    public void close() {
        waiting.forEach(Packet::close);
        waiting.clear();
        muxer.close();
        encoder.close();
    }
}
