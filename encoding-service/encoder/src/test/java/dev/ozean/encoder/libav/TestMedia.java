package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static dev.ozean.encoder.libav.Av.check;
import static dev.ozean.encoder.libav.Av.received;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avfilter.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.IntPointer;

/** Films made for tests: any filter source, any encoder, any container. */
public record TestMedia(
        String picture,
        List<String> sounds,
        String videoCodec,
        String audioCodec,
        OptionalInt clockwise,
        Map<String, String> muxing,
        Map<String, String> encoding) {

    public TestMedia(
            String picture,
            List<String> sounds,
            String videoCodec,
            String audioCodec,
            OptionalInt clockwise,
            Map<String, String> muxing) {
        this(picture, sounds, videoCodec, audioCodec, clockwise, muxing, Map.of());
    }

    /** Moving test pictures with a tone, H.264 and AAC. */
    public static TestMedia of(int width, int height, int fps, double seconds) {
        return new TestMedia(
                "testsrc2=size=%dx%d:rate=%d:duration=%s,format=yuv420p".formatted(width, height, fps, seconds),
                List.of("sine=frequency=440:duration=%s,aformat=sample_fmts=fltp:channel_layouts=stereo"
                        .formatted(seconds)),
                "libx264",
                "aac",
                OptionalInt.empty(),
                Map.of());
    }

    public TestMedia silent() {
        return new TestMedia(picture, List.of(), videoCodec, audioCodec, clockwise, muxing, encoding);
    }

    public TestMedia turned(int degrees) {
        return new TestMedia(picture, sounds, videoCodec, audioCodec, OptionalInt.of(degrees), muxing, encoding);
    }

    public TestMedia codecs(String video, String audio) {
        return new TestMedia(picture, sounds, video, audio, clockwise, muxing, encoding);
    }

    public TestMedia filtered(String filters) {
        return new TestMedia(picture + "," + filters, sounds, videoCodec, audioCodec, clockwise, muxing, encoding);
    }

    public TestMedia heard(String source) {
        return new TestMedia(picture, List.of(source), videoCodec, audioCodec, clockwise, muxing, encoding);
    }

    /** Adds a sound track behind the others. */
    public TestMedia alsoHeard(String source) {
        var all = Stream.concat(sounds.stream(), Stream.of(source)).toList();
        return new TestMedia(picture, all, videoCodec, audioCodec, clockwise, muxing, encoding);
    }

    /** As recorders do that write what they hear at once, and what they see when they have it. */
    public TestMedia soundFirst() {
        return muxed("sound first", "");
    }

    public TestMedia muxed(String key, String value) {
        return new TestMedia(picture, sounds, videoCodec, audioCodec, clockwise, Map.of(key, value), encoding);
    }

    /** Players are to choose that sound track, counted from 1. */
    public TestMedia playing(int track) {
        return muxed("playing", Integer.toString(track));
    }

    /** An option of the picture's encoder. */
    public TestMedia encoded(String key, String value) {
        var all = new HashMap<>(encoding);
        all.put(key, value);
        return new TestMedia(picture, sounds, videoCodec, audioCodec, clockwise, muxing, all);
    }

    /** The container is chosen by the name. */
    public Path write(Path file) {
        AvLog.start();
        var context = new AVFormatContext(null);
        var output = new AVIOContext(null);
        var tracks = new ArrayList<Track>();
        var muxing = new HashMap<>(this.muxing);
        var playing = Integer.parseInt(muxing.getOrDefault("playing", "0"));
        muxing.remove("playing");
        var isSoundFirst = muxing.remove("sound first") != null;
        try (var options = new Options(muxing)) {
            check(avformat_alloc_output_context2(context, null, null, file.toString()), "create " + file);
            if (!picture.startsWith("none")) {
                tracks.add(new Track(context, picture + ",buffersink@out", "buffersink@out", videoCodec, encoding));
                clockwise.ifPresent(degrees -> turn(tracks.getFirst().stream, degrees));
            }
            sounds.forEach(source -> tracks.add(
                    new Track(context, source + ",abuffersink@out", "abuffersink@out", audioCodec, Map.of())));
            if (playing > 0) {
                tracks.getLast().stream.disposition(0);
                tracks.get(playing).stream.disposition(AV_DISPOSITION_DEFAULT);
            }
            check(avio_open(output, file.toString(), AVIO_FLAG_WRITE), "open " + file);
            context.pb(output);
            check(avformat_write_header(context, options.pointer), "avformat_write_header");
            (isSoundFirst ? tracks.reversed() : tracks).forEach(track -> track.write(context));
            check(av_write_trailer(context), "av_write_trailer");
            return file;
        } finally {
            tracks.forEach(Track::close);
            avio_closep(output);
            avformat_free_context(context);
        }
    }

    private static void turn(AVStream stream, int degrees) {
        var data = new AVPacketSideData(null);
        var made = av_packet_side_data_new(data, new int[1], AV_PKT_DATA_DISPLAYMATRIX, 36, 0);
        av_display_rotation_set(new IntPointer(made.data()), degrees);
        stream.codecpar().coded_side_data(data).nb_coded_side_data(1);
    }

    private static final class Track {
        final AVStream stream;
        private final AVFilterGraph graph = avfilter_graph_alloc();
        private final AVFilterContext sink;
        private final AVCodecContext encoder;

        Track(
                AVFormatContext container,
                String description,
                String sinkName,
                String codecName,
                Map<String, String> encoding) {
            var inputs = new AVFilterInOut(null);
            var outputs = new AVFilterInOut(null);
            check(avfilter_graph_parse2(graph, description, inputs, outputs), "parse " + description);
            check(avfilter_graph_config(graph, null), "configure " + description);
            sink = avfilter_graph_get_filter(graph, sinkName);
            var codec = avcodec_find_encoder_by_name(codecName);
            encoder = allocated(avcodec_alloc_context3(codec), codecName);
            describe();
            if ((container.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
                encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
            }
            var settings = new HashMap<>(codecName.startsWith("libx26") ? Map.of("preset", "ultrafast") : Map.of());
            settings.putAll(encoding);
            try (var options = new Options(settings)) {
                check(avcodec_open2(encoder, codec, options.pointer), "open " + codecName);
            }
            if (encoder.codec_type() == AVMEDIA_TYPE_AUDIO && encoder.frame_size() > 0) {
                av_buffersink_set_frame_size(sink, encoder.frame_size());
            }
            stream = avformat_new_stream(container, null);
            check(avcodec_parameters_from_context(stream.codecpar(), encoder), "parameters");
            Av.rational(Av.rational(encoder.time_base()), stream::time_base);
            Av.rational(Av.rational(encoder.framerate()), stream::avg_frame_rate);
            Av.rational(Av.rational(encoder.sample_aspect_ratio()), stream::sample_aspect_ratio);
        }

        private void describe() {
            Av.rational(Av.rational(av_buffersink_get_time_base(sink)), encoder::time_base);
            if (av_buffersink_get_type(sink) == AVMEDIA_TYPE_VIDEO) {
                encoder.width(av_buffersink_get_w(sink)).height(av_buffersink_get_h(sink));
                encoder.pix_fmt(av_buffersink_get_format(sink)).color_range(av_buffersink_get_color_range(sink));
                encoder.flags(encoder.flags() | AV_CODEC_FLAG_FRAME_DURATION);
                Av.rational(Av.rational(av_buffersink_get_sample_aspect_ratio(sink)), encoder::sample_aspect_ratio);
                Av.rational(Av.rational(av_buffersink_get_frame_rate(sink)), encoder::framerate);
            } else {
                encoder.sample_fmt(av_buffersink_get_format(sink)).sample_rate(av_buffersink_get_sample_rate(sink));
                av_buffersink_get_ch_layout(sink, encoder.ch_layout());
            }
        }

        void write(AVFormatContext container) {
            try (var frame = new Frame()) {
                while (received(av_buffersink_get_frame(sink, frame.pointer), "pull")) {
                    frame.pointer.pict_type(AV_PICTURE_TYPE_NONE);
                    check(avcodec_send_frame(encoder, frame.pointer), "send");
                    packets(container);
                    av_frame_unref(frame.pointer);
                }
            }
            check(avcodec_send_frame(encoder, null), "flush");
            packets(container);
        }

        private void packets(AVFormatContext container) {
            try (var packet = new Packet()) {
                while (received(avcodec_receive_packet(encoder, packet.pointer), "receive")) {
                    av_packet_rescale_ts(packet.pointer, encoder.time_base(), stream.time_base());
                    packet.pointer.stream_index(stream.index());
                    check(av_interleaved_write_frame(container, packet.pointer), "write");
                }
            }
        }

        void close() {
            avcodec_free_context(encoder);
            avfilter_graph_free(graph);
        }
    }
}
