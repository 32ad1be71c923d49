package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static dev.ozean.encoder.libav.Av.check;
import static dev.ozean.encoder.libav.Av.rational;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Packs one rendition as CMAF in memory: a head, then a fragment at each cut. */
public final class FragmentMuxer implements AutoCloseable {
    /** Longer than any group of pictures. */
    private static final int LATER_SECONDS = 30;

    private final AVFormatContext context = new AVFormatContext(null);
    private final Rational packetTime;
    private AVIOContext output;
    private AVStream stream;

    private FragmentMuxer(Rational packetTime) {
        this.packetTime = packetTime;
    }

    /** {@code timescale} is ticks a second in the file. */
    public static FragmentMuxer open(Encoder encoder, int timescale) {
        return open(encoder.timeBase(), timescale, parameters -> {
            check(avcodec_parameters_from_context(parameters, encoder.context), "avcodec_parameters_from_context");
            parameters.codec_tag(encoder.tag());
        });
    }

    /** For packets of a stream as they are; their ticks must be those of the file. */
    public static FragmentMuxer copying(Demuxer demuxer, int stream, int timescale) {
        return open(new Rational(1, timescale), timescale, parameters -> {
            var source = demuxer.context.streams(stream).codecpar();
            check(avcodec_parameters_copy(parameters, source), "avcodec_parameters_copy");
            // Containers name codecs differently.
            parameters.codec_tag(0);
        });
    }

    private static FragmentMuxer open(Rational ticks, int timescale, Consumer<AVCodecParameters> codec) {
        AvLog.start();
        var muxer = new FragmentMuxer(ticks);
        try {
            check(avformat_alloc_output_context2(muxer.context, null, "mp4", (String) null), "create");
            muxer.context.avoid_negative_ts(AVFormatContext.AVFMT_AVOID_NEG_TS_DISABLED);
            muxer.context.flags(muxer.context.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
            muxer.stream = allocated(avformat_new_stream(muxer.context, null), "avformat_new_stream");
            codec.accept(muxer.stream.codecpar());
            rational(new Rational(1, timescale), muxer.stream::time_base);
            muxer.renew();
            return muxer;
        } catch (Throwable failure) {
            muxer.close();
            throw failure;
        }
    }

    /** The init segment; called once, before any packet. */
    public byte[] head() {
        // Signed offsets let the first picture be shown at zero although B-frames are decoded before it.
        var settings = Map.of(
                "movflags", "+cmaf+frag_custom+negative_cts_offsets+skip_sidx+skip_trailer", "use_editlist", "0");
        try (var options = new Options(settings)) {
            check(avformat_write_header(context, options.pointer), "avformat_write_header");
            options.requireAllUsed();
        }
        return taken();
    }

    /** Takes the packet over; its ticks are those of its maker. */
    public void write(Packet packet) {
        try (packet;
                var from = new AVRational()) {
            av_packet_rescale_ts(packet.pointer, from.num(packetTime.num()).den(packetTime.den()), stream.time_base());
            packet.pointer.stream_index(0);
            check(av_write_frame(context, packet.pointer), "av_write_frame");
        }
    }

    /**
     * Takes over a packet that is decoded earlier or later than it is shown, in ticks of the file. The muxer wants all to be
     * decoded before they are shown and moves the first to zero again, so everything is written as if it were shown later.
     */
    public void writeOrdered(Packet packet, long shown, long decoded, long duration) {
        packet.place(shown + LATER_SECONDS * stream.time_base().den() + 1, decoded + 1, duration);
        write(packet);
    }

    /** All since the last cut, as one fragment. */
    public byte[] cut() {
        check(av_write_frame(context, (AVPacket) null), "av_write_frame");
        return taken();
    }

    private void renew() {
        output = new AVIOContext(null);
        check(avio_open_dyn_buf(output), "avio_open_dyn_buf");
        context.pb(output);
    }

    private byte[] taken() {
        var data = new BytePointer((Pointer) null);
        var size = avio_close_dyn_buf(output, data);
        context.pb(null);
        output = null;
        try {
            var bytes = new byte[size];
            data.get(bytes);
            return bytes;
        } finally {
            av_free(data);
            renew();
        }
    }

    @Override
    public void close() {
        if (output != null) {
            var data = new BytePointer((Pointer) null);
            avio_close_dyn_buf(output, data);
            av_free(data);
            output = null;
        }
        avformat_free_context(context);
        context.setNull();
    }
}
