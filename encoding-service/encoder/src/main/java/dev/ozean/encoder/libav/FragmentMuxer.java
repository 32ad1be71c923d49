package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static dev.ozean.encoder.libav.Av.check;
import static dev.ozean.encoder.libav.Av.rational;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Packs one rendition as CMAF in memory: a head, then a fragment at each cut. */
public final class FragmentMuxer implements AutoCloseable {
    private final AVFormatContext context = new AVFormatContext(null);
    private final Rational encoderTime;
    private AVIOContext output;
    private AVStream stream;

    private FragmentMuxer(Rational encoderTime) {
        this.encoderTime = encoderTime;
    }

    /** {@code timescale} is ticks a second in the file. */
    public static FragmentMuxer open(Encoder encoder, int timescale) {
        AvLog.start();
        var muxer = new FragmentMuxer(encoder.timeBase());
        try {
            check(avformat_alloc_output_context2(muxer.context, null, "mp4", (String) null), "create");
            muxer.context.avoid_negative_ts(AVFormatContext.AVFMT_AVOID_NEG_TS_DISABLED);
            muxer.context.flags(muxer.context.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
            muxer.stream = allocated(avformat_new_stream(muxer.context, null), "avformat_new_stream");
            check(
                    avcodec_parameters_from_context(muxer.stream.codecpar(), encoder.context),
                    "avcodec_parameters_from_context");
            muxer.stream.codecpar().codec_tag(encoder.tag());
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

    /** Takes the packet over; its ticks are the encoder's. */
    public void write(Packet packet) {
        try (packet;
                var from = new AVRational()) {
            av_packet_rescale_ts(
                    packet.pointer, from.num(encoderTime.num()).den(encoderTime.den()), stream.time_base());
            packet.pointer.stream_index(0);
            check(av_write_frame(context, packet.pointer), "av_write_frame");
        }
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
