package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static dev.ozean.encoder.libav.Av.check;
import static dev.ozean.encoder.libav.Av.text;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVSubtitle;
import org.bytedeco.ffmpeg.avcodec.AVSubtitleRect;

/** Turns packets of a track of words into words. */
public final class TextDecoder implements AutoCloseable {
    private static final long UNSAID = 0xffffffffL;

    /** Layer, style, margins and the like stand in front of the text of an event. */
    private static final int FIELDS = 9;

    private final AVCodecContext context;
    private final AVSubtitle subtitle = new AVSubtitle();

    private TextDecoder(AVCodecContext context) {
        this.context = context;
    }

    public static TextDecoder open(Demuxer demuxer, int stream) {
        AvLog.start();
        var source = demuxer.context.streams(stream);
        var codec = avcodec_find_decoder(source.codecpar().codec_id());
        if (codec == null || !Restrictions.TEXT_DECODERS.contains(text(codec.name()))) {
            throw new UnsupportedCodec(text(avcodec_get_name(source.codecpar().codec_id())));
        }
        var decoder = new TextDecoder(allocated(avcodec_alloc_context3(codec), "avcodec_alloc_context3"));
        try (var options = new Options(Restrictions.textDecoderOptions())) {
            check(avcodec_parameters_to_context(decoder.context, source.codecpar()), "avcodec_parameters_to_context");
            decoder.context.pkt_timebase(source.time_base());
            check(avcodec_open2(decoder.context, codec, options.pointer), "open decoder " + text(codec.name()));
            options.requireAllUsed();
            return decoder;
        } catch (Throwable failure) {
            decoder.close();
            throw failure;
        }
    }

    /** Often none: gaps are packets too. Empty where the packet was damaged. */
    public Optional<List<Words>> decode(Packet packet) {
        var got = new int[1];
        var code = avcodec_decode_subtitle2(context, subtitle, got, packet.pointer);
        if (code == AVERROR_ENOMEM()) {
            check(code, "avcodec_decode_subtitle2");
        }
        if (code < 0) {
            return Optional.empty();
        }
        if (got[0] == 0) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(words());
        } finally {
            avsubtitle_free(subtitle);
        }
    }

    private List<Words> words() {
        var words = new ArrayList<Words>();
        if (subtitle.pts() == AV_NOPTS_VALUE) {
            return words;
        }
        var start = subtitle.pts() + millis(subtitle.start_display_time()) * 1000;
        var end = millis(subtitle.end_display_time());
        for (int i = 0; i < subtitle.num_rects(); i++) {
            if (subtitle.rects(i).type() == SUBTITLE_ASS) {
                var until =
                        end == 0 || end == UNSAID ? OptionalLong.empty() : OptionalLong.of(subtitle.pts() + end * 1000);
                words.add(new Words(start, until, said(subtitle.rects(i))));
            }
        }
        return words;
    }

    private static String said(AVSubtitleRect rect) {
        var fields = rect.ass().getString(StandardCharsets.UTF_8).split(",", FIELDS);
        return fields.length == FIELDS ? fields[FIELDS - 1] : "";
    }

    private static long millis(int unsigned) {
        return Integer.toUnsignedLong(unsigned);
    }

    @Override
    public void close() {
        avcodec_free_context(context);
        subtitle.close();
    }
}
