package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Stream;
import java.util.function.Consumer;

/** Weaves the two fields of interlaced pictures together; hands on all others as they are. */
final class Deinterlacer implements AutoCloseable {
    private final boolean needed;
    private final Rational timeBase;
    private final Consumer<Frame> sink;
    private FilterGraph graph;
    private Frame.Picture shape;

    Deinterlacer(Stream.Video video, Consumer<Frame> sink) {
        this.needed = video.interlaced();
        this.timeBase = video.timeBase();
        this.sink = sink;
    }

    void add(Frame frame) {
        if (!needed) {
            sink.accept(frame);
            return;
        }
        if (!frame.picture().equals(shape)) {
            renew(frame);
        }
        graph.filter(frame, this::woven);
    }

    void drain() {
        if (graph != null) {
            graph.drain(this::woven);
        }
    }

    private void renew(Frame frame) {
        drain();
        close();
        shape = frame.picture();
        graph = FilterGraph.parse(
                FilterGraph.pictures(shape, timeBase) + ",bwdif=mode=send_frame:deint=interlaced,buffersink@out", 0);
    }

    private void woven(Frame frame) {
        frame.time(graph.timeBase().rescale(frame.time(), timeBase), 0);
        sink.accept(frame);
    }

    @Override
    public void close() {
        if (graph != null) {
            graph.close();
            graph = null;
        }
    }
}
