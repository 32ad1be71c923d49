package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.PictureShape;
import dev.ozean.encoder.libav.Stream;
import java.util.function.ObjLongConsumer;

/** Makes a picture of each field of interlaced ones, and hands on all others as they are; tells the beat of each. */
final class Deinterlacer implements AutoCloseable {
    private final Master master;
    private final EncodePlan plan;
    private final Stream.Video video;
    private final ObjLongConsumer<Frame> sink;
    private Clock clock;
    private FilterGraph graph;
    private PictureShape shape;

    Deinterlacer(Master master, EncodePlan plan, ObjLongConsumer<Frame> sink) {
        this.master = master;
        this.plan = plan;
        this.video = master.video();
        this.sink = sink;
        this.clock = Clock.of(master, video.timeBase(), plan.rate());
    }

    /** Takes over a picture timed in ticks of its stream. */
    void add(Frame frame) {
        if (!video.interlaced()) {
            sink.accept(frame, clock.beatAt(frame.time()));
            return;
        }
        if (!frame.picture().equals(shape)) {
            renew(frame);
        }
        graph.filter(frame, this::deinterlaced);
    }

    void drain() {
        if (graph != null) {
            graph.drain(this::deinterlaced);
        }
    }

    private void renew(Frame frame) {
        drain();
        close();
        shape = frame.picture();
        graph = FilterGraph.parse(
                FilterGraph.pictures(shape, video.timeBase())
                        + ",bwdif=mode=send_field:deint=interlaced,buffersink@out",
                0);
        // Of half ticks: a second field may lie between two of the stream.
        clock = Clock.of(master, graph.timeBase(), plan.rate());
    }

    private void deinterlaced(Frame frame) {
        sink.accept(frame, clock.beatAt(frame.time()));
    }

    @Override
    public void close() {
        if (graph != null) {
            graph.close();
            graph = null;
        }
    }
}
