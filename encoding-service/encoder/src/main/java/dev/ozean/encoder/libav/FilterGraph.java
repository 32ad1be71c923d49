package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static dev.ozean.encoder.libav.Av.check;
import static dev.ozean.encoder.libav.Av.rational;
import static dev.ozean.encoder.libav.Av.received;
import static org.bytedeco.ffmpeg.global.avfilter.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.ArrayList;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** A closed filter graph with one way in ({@code buffer@in}, {@code abuffer@in}) and one out ({@code …buffersink@out}). */
public final class FilterGraph implements AutoCloseable {
    private final AVFilterGraph graph = allocated(avfilter_graph_alloc(), "avfilter_graph_alloc");
    private final AVFrame frame = allocated(av_frame_alloc(), "av_frame_alloc");

    private FilterGraph() {}

    /** {@code threads} 0 lets libav choose. */
    public static FilterGraph parse(String description, int threads) {
        AvLog.start();
        var result = new FilterGraph();
        var inputs = new AVFilterInOut(null);
        var outputs = new AVFilterInOut(null);
        try {
            result.graph.nb_threads(threads);
            check(avfilter_graph_parse2(result.graph, description, inputs, outputs), "parse " + description);
            check(avfilter_graph_config(result.graph, null), "configure " + description);
            return result;
        } catch (Throwable failure) {
            result.close();
            throw failure;
        } finally {
            avfilter_inout_free(inputs);
            avfilter_inout_free(outputs);
        }
    }

    /** The way in for pictures like {@code picture}, to be continued with filters. */
    public static String pictures(PictureShape picture, Rational timeBase) {
        var shape = picture.pixelShape().known() ? picture.pixelShape() : new Rational(1, 1);
        return "buffer@in=video_size=%dx%d:pix_fmt=%d:time_base=%d/%d:pixel_aspect=%d/%d:colorspace=%d:range=%d"
                .formatted(
                        picture.width(),
                        picture.height(),
                        picture.format(),
                        timeBase.num(),
                        timeBase.den(),
                        shape.num(),
                        shape.den(),
                        picture.colours().space(),
                        picture.colourRange());
    }

    /** The way in for sound like {@code sound}, to be continued with filters. */
    public static String sounds(SoundShape sound, Rational timeBase) {
        return "abuffer@in=time_base=%d/%d:sample_rate=%d:sample_fmt=%s:channel_layout=%s"
                .formatted(timeBase.num(), timeBase.den(), sound.rate(), sound.format(), sound.layout());
    }

    /** One sample of silence, for the caller to close. */
    public static Frame silence(SoundShape sound) {
        var made = new ArrayList<Frame>();
        try (var graph = parse(
                "anullsrc=r=%d:cl=%s:n=1,atrim=end_sample=1,aformat=sample_fmts=%s,abuffersink@out"
                        .formatted(sound.rate(), sound.layout(), sound.format()),
                1)) {
            graph.pull(made::add);
        }
        return made.getFirst();
    }

    /** Sound comes out in blocks of so many samples, as encoders want them. */
    public FilterGraph inBlocksOf(int samples) {
        av_buffersink_set_frame_size(sink(), samples);
        return this;
    }

    public Rational timeBase() {
        try (var timeBase = av_buffersink_get_time_base(sink())) {
            return rational(timeBase);
        }
    }

    /** Takes the frame over and hands whatever comes out to {@code sink}, which owns it. */
    public void filter(Frame input, Consumer<Frame> sink) {
        try (input) {
            check(av_buffersrc_add_frame_flags(source(), input.pointer, 0), "av_buffersrc_add_frame");
        }
        pull(sink);
    }

    /** Signals the end and hands on what was held back. */
    public void drain(Consumer<Frame> sink) {
        check(av_buffersrc_add_frame_flags(source(), null, 0), "av_buffersrc_add_frame");
        pull(sink);
    }

    /** For graphs that make their own frames, such as test pictures. */
    public void pull(Consumer<Frame> sink) {
        var filter = sink();
        while (received(av_buffersink_get_frame(filter, frame), "av_buffersink_get_frame")) {
            sink.accept(Frame.take(frame));
        }
    }

    private AVFilterContext source() {
        return named("in");
    }

    private AVFilterContext sink() {
        return named("out");
    }

    private AVFilterContext named(String end) {
        for (var kind : new String[] {"buffer@in", "abuffer@in", "buffersink@out", "abuffersink@out"}) {
            var filter = kind.endsWith(end) ? avfilter_graph_get_filter(graph, kind) : null;
            if (filter != null) {
                return filter;
            }
        }
        throw new IllegalArgumentException("the graph has no filter named " + end);
    }

    @Override
    public void close() {
        av_frame_free(frame);
        avfilter_graph_free(graph);
    }
}
