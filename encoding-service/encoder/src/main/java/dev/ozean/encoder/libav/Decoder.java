package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static dev.ozean.encoder.libav.Av.check;
import static dev.ozean.encoder.libav.Av.text;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Turns packets of one stream into frames. */
public final class Decoder implements AutoCloseable {
    private static final int MOST_DAMAGES = 100;

    private final AVCodecContext context;
    private final AVFrame frame = allocated(av_frame_alloc(), "av_frame_alloc");

    private Decoder(AVCodecContext context) {
        this.context = context;
    }

    /** {@code threads} 0 lets libav choose. */
    public static Decoder open(Demuxer demuxer, int stream, Restrictions restrictions, int threads) {
        AvLog.start();
        var source = demuxer.context.streams(stream);
        var codec = avcodec_find_decoder(source.codecpar().codec_id());
        if (codec == null || !Restrictions.decodes(text(codec.name()))) {
            throw new UnsupportedCodec(text(avcodec_get_name(source.codecpar().codec_id())));
        }
        var decoder = new Decoder(allocated(avcodec_alloc_context3(codec), "avcodec_alloc_context3"));
        try (var options = new Options(restrictions.decoderOptions())) {
            var context = decoder.context;
            check(avcodec_parameters_to_context(context, source.codecpar()), "avcodec_parameters_to_context");
            context.pkt_timebase(source.time_base());
            context.thread_count(threads);
            check(avcodec_open2(context, codec, options.pointer), "open decoder " + text(codec.name()));
            options.requireAllUsed();
            return decoder;
        } catch (Throwable failure) {
            decoder.close();
            throw failure;
        }
    }

    /**
     * Hands each frame to {@code sink}, which owns it; false when the packet was damaged and gave nothing. Damage in the
     * middle of a film is common enough to go on.
     */
    public boolean decode(Packet packet, Consumer<Frame> sink) {
        return send(packet.pointer, sink);
    }

    public void drain(Consumer<Frame> sink) {
        send(null, sink);
    }

    private boolean send(AVPacket packet, Consumer<Frame> sink) {
        AvLog.start();
        var sent = avcodec_send_packet(context, packet);
        if (sent == AVERROR_ENOMEM()) {
            check(sent, "avcodec_send_packet");
        }
        var damages = sent < 0 ? 1 : 0;
        while (damages < MOST_DAMAGES) {
            var code = avcodec_receive_frame(context, frame);
            if (code == AVERROR_EAGAIN() || code == AVERROR_EOF()) {
                return damages == 0;
            } else if (code == AVERROR_ENOMEM()) {
                check(code, "avcodec_receive_frame");
            } else if (code < 0) {
                damages++;
            } else {
                sink.accept(Frame.take(frame));
            }
        }
        return false;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        avcodec_free_context(context);
    }
}
