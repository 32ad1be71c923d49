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

/** One video rendition: encodes its size and cuts segments at the key frames all rungs share. */
final class Rung implements AutoCloseable {
    private final int index;
    private final Ladder.Size size;
    private final EncodePlan plan;
    private final Encoder encoder;
    private final FragmentMuxer muxer;
    private int segment = 1;
    private long frames;
    private boolean open;

    private Rung(int index, EncodePlan plan, Encoder encoder) {
        this.index = index;
        this.size = plan.sizes().get(index);
        this.plan = plan;
        this.encoder = encoder;
        this.muxer = FragmentMuxer.open(encoder, plan.timescale());
    }

    static Rung open(int index, EncodePlan plan) {
        var encoder = VideoEncoders.open(plan.sizes().get(index), plan);
        try {
            return new Rung(index, plan, encoder);
        } catch (Throwable failure) {
            encoder.close();
            throw failure;
        }
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

    void run(Lane<Frame> input, Publisher publisher, Meter meter) {
        var head = muxer.head();
        publisher.publish(new ToParent.Init(size.name(), head.length), head);
        input.drainTo(frame -> encode(frame, publisher, meter));
        encoder.drain(packet -> pack(packet, publisher));
        cut(frames, publisher);
    }

    private void encode(Frame frame, Publisher publisher, Meter meter) {
        try (frame) {
            var first = frame.time();
            var repeats = Math.max(1, frame.duration());
            for (long beat = first; beat < first + repeats; beat++) {
                frame.time(beat, 1);
                encoder.encode(frame, packet -> pack(packet, publisher));
                meter.encoded(index);
            }
        }
    }

    private void pack(Packet packet, Publisher publisher) {
        packet.duration(1);
        var begins = packet.isKey() && packet.time().orElse(-1) == plan.cuts().startFrame(segment + 1);
        if (begins) {
            cut(plan.cuts().startFrame(segment + 1), publisher);
        }
        open = true;
        frames++;
        muxer.write(packet);
    }

    private void cut(long end, Publisher publisher) {
        if (!open) {
            return;
        }
        var start = plan.cuts().startFrame(segment);
        var content = muxer.cut();
        publisher.publish(
                new ToParent.Segment(
                        size.name(),
                        segment,
                        start * plan.ticksAFrame(),
                        (end - start) * plan.ticksAFrame(),
                        content.length,
                        Fragment.firstSampleEnd(content)),
                content);
        segment++;
        open = false;
    }

    long frames() {
        return frames;
    }

    @Override
    public void close() {
        muxer.close();
        encoder.close();
    }
}
