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
import java.util.HashMap;

/** One video rendition: encodes its size and cuts segments at the key frames all rungs share. */
final class Rung implements AutoCloseable {
    private static final double PEAK = 1.25;
    private static final double BUFFER_SECONDS = 2;

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
        var size = plan.sizes().get(index);
        var settings = new HashMap<>(plan.settings().videoOptions());
        var key = Integer.toString(plan.cuts().framesAKey());
        settings.put("b", Integer.toString(size.bitrate()));
        settings.put("maxrate", Integer.toString(peak(size)));
        settings.put("bufsize", Integer.toString((int) (size.bitrate() * BUFFER_SECONDS)));
        settings.put("g", key);
        settings.put("keyint_min", key);
        settings.put("sc_threshold", "0");
        settings.put("x264-params", "open-gop=0");
        var encoder = Encoder.h264(
                size.width(),
                size.height(),
                plan.rate(),
                plan.colours(),
                plan.settings().threads(),
                settings);
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
                peak(size),
                Codecs.h264(encoder.header()),
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

    private static int peak(Ladder.Size size) {
        return (int) (size.bitrate() * PEAK);
    }

    @Override
    public void close() {
        muxer.close();
        encoder.close();
    }
}
