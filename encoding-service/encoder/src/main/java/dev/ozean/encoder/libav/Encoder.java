package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static dev.ozean.encoder.libav.Av.check;
import static dev.ozean.encoder.libav.Av.rational;
import static dev.ozean.encoder.libav.Av.received;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Turns frames into packets. */
public final class Encoder implements AutoCloseable {
    private static final Pattern COMPLAINT =
            Pattern.compile("error parsing option|unknown option|invalid value", Pattern.CASE_INSENSITIVE);
    private static final int HVC1 = 'h' | 'v' << 8 | 'c' << 16 | '1' << 24;

    final AVCodecContext context;
    private final AVPacket packet = allocated(av_packet_alloc(), "av_packet_alloc");

    private Encoder(AVCodecContext context) {
        this.context = context;
    }

    /** Of even size in 8 bit 4:2:0, limited range, by libav's encoder of that name; a tick is one picture. */
    public static Encoder video(
            String name,
            int width,
            int height,
            Rational rate,
            Stream.Colours colours,
            int threads,
            Map<String, String> settings) {
        return open(name, settings, context -> {
            context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
            rational(rate.inverse(), context::time_base);
            rational(rate, context::framerate);
            rational(new Rational(1, 1), context::sample_aspect_ratio);
            context.colorspace(colours.space());
            context.color_primaries(colours.primaries());
            context.color_trc(colours.transfer());
            context.color_range(AVCOL_RANGE_MPEG);
            context.chroma_sample_location(AVCHROMA_LOC_LEFT);
            context.thread_count(threads);
        });
    }

    /** False where this build of libav lacks it. */
    public static boolean exists(String name) {
        return avcodec_find_encoder_by_name(name) != null;
    }

    /** What encoders complain about without giving up: options of a library that it does not know, mostly. */
    public static List<String> complaints(Runnable opening) {
        return AvLog.during(opening).stream()
                .filter(line -> COMPLAINT.matcher(line).find())
                .map(line -> line.replaceFirst("^\\[[^]]*] *", ""))
                .toList();
    }

    /** AAC-LC in stereo, bits a second; a tick is one sample. */
    public static Encoder aac(int sampleRate, int bitrate) {
        return open("aac", Map.of(), context -> {
            context.sample_fmt(AV_SAMPLE_FMT_FLTP).sample_rate(sampleRate).bit_rate(bitrate);
            av_channel_layout_default(context.ch_layout(), 2);
            rational(new Rational(1, sampleRate), context::time_base);
        });
    }

    /** JPEG of full range 4:2:0; quality from 2 (best) to 31. */
    public static Encoder jpeg(int width, int height, int quality) {
        return open(
                "mjpeg",
                Map.of("flags", "+qscale", "global_quality", Integer.toString(quality * FF_QP2LAMBDA)),
                context -> {
                    context.width(width)
                            .height(height)
                            .pix_fmt(AV_PIX_FMT_YUV420P)
                            .color_range(AVCOL_RANGE_JPEG);
                    rational(new Rational(1, 25), context::time_base);
                });
    }

    private static Encoder open(String name, Map<String, String> settings, Consumer<AVCodecContext> setup) {
        AvLog.start();
        var codec = avcodec_find_encoder_by_name(name);
        if (codec == null) {
            throw new IllegalArgumentException("no encoder named " + name);
        }
        var encoder = new Encoder(allocated(avcodec_alloc_context3(codec), "avcodec_alloc_context3"));
        try (var options = new Options(settings)) {
            setup.accept(encoder.context);
            encoder.context.flags(encoder.context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
            check(avcodec_open2(encoder.context, codec, options.pointer), "open encoder " + name);
            options.requireAllUsed();
            return encoder;
        } catch (Throwable failure) {
            encoder.close();
            throw failure;
        }
    }

    /** Samples a frame of sound must have. */
    public int blockSize() {
        return context.frame_size();
    }

    public Rational timeBase() {
        return rational(context.time_base());
    }

    /** What a container calls its packets where there is a choice: parameter sets of HEVC are only in its head. */
    int tag() {
        return context.codec_id() == AV_CODEC_ID_HEVC ? HVC1 : 0;
    }

    /** Parameter sets and the like, copied. */
    public byte[] header() {
        var header = new byte[context.extradata_size()];
        if (header.length > 0) {
            context.extradata().get(header);
        }
        return header;
    }

    /** The frame stays the caller's; packets are the sink's. */
    public void encode(Frame frame, Consumer<Packet> sink) {
        // What the decoder found out about the picture must not steer the encoder.
        frame.pointer.pict_type(AV_PICTURE_TYPE_NONE);
        send(frame.pointer, sink);
    }

    public void drain(Consumer<Packet> sink) {
        send(null, sink);
    }

    private void send(AVFrame frame, Consumer<Packet> sink) {
        check(avcodec_send_frame(context, frame), "avcodec_send_frame");
        while (received(avcodec_receive_packet(context, packet), "avcodec_receive_packet")) {
            sink.accept(Packet.take(packet));
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
