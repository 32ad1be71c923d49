package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.rational;
import static dev.ozean.encoder.libav.Av.text;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;

/** Copies facts out of borrowed streams. */
final class Streams {
    private Streams() {}

    /** Cover art is a video stream too, of one picture. */
    static boolean isMovingPicture(AVStream stream) {
        var still = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS;
        return stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO && (stream.disposition() & still) == 0;
    }

    static boolean isCover(AVStream stream) {
        return (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0
                && stream.attached_pic().size() > 0;
    }

    static Stream.Video video(AVStream stream) {
        var parameters = stream.codecpar();
        var format = av_pix_fmt_desc_get(parameters.format());
        var known = !Pointer.isNull(format);
        var shape = rational(parameters.sample_aspect_ratio());
        return new Stream.Video(
                stream.index(),
                rational(stream.time_base()),
                ticks(stream.start_time()),
                ticks(stream.duration()),
                text(avcodec_get_name(parameters.codec_id())),
                Math.max(0, parameters.bit_rate()),
                parameters.width(),
                parameters.height(),
                shape.known() ? shape : rational(stream.sample_aspect_ratio()),
                rational(stream.avg_frame_rate()),
                rational(stream.r_frame_rate()),
                known ? text(format.name()) : "unknown",
                known ? format.comp(0).depth() : 8,
                known && (format.flags() & AV_PIX_FMT_FLAG_RGB) != 0,
                isInterlaced(parameters),
                new Stream.Colours(
                        parameters.color_space(),
                        parameters.color_primaries(),
                        parameters.color_trc(),
                        text(av_color_transfer_name(parameters.color_trc()))),
                turn(parameters));
    }

    /** DV declares no field order, but of its formats (SMPTE 314M, 370M) all but 720p are interlaced. */
    private static boolean isInterlaced(AVCodecParameters parameters) {
        return parameters.field_order() > AV_FIELD_PROGRESSIVE
                || parameters.codec_id() == AV_CODEC_ID_DVVIDEO && parameters.height() != 720;
    }

    static Stream.Audio audio(AVStream stream) {
        var parameters = stream.codecpar();
        return new Stream.Audio(
                stream.index(),
                rational(stream.time_base()),
                ticks(stream.start_time()),
                ticks(stream.duration()),
                text(avcodec_get_name(parameters.codec_id())),
                Math.max(0, parameters.bit_rate()),
                parameters.ch_layout().nb_channels(),
                parameters.sample_rate(),
                (stream.disposition() & AV_DISPOSITION_DEFAULT) != 0);
    }

    /** Subtitles that are words, not pictures of words. */
    static boolean isText(AVStream stream) {
        var about = avcodec_descriptor_get(stream.codecpar().codec_id());
        return stream.codecpar().codec_type() == AVMEDIA_TYPE_SUBTITLE
                && !Pointer.isNull(about)
                && (about.props() & AV_CODEC_PROP_TEXT_SUB) != 0;
    }

    static Stream.Text words(AVStream stream) {
        return new Stream.Text(
                stream.index(),
                rational(stream.time_base()),
                ticks(stream.start_time()),
                ticks(stream.duration()),
                text(avcodec_get_name(stream.codecpar().codec_id())),
                Math.max(0, stream.codecpar().bit_rate()),
                said(stream.metadata(), "language"),
                said(stream.metadata(), "title"));
    }

    static Chapter chapter(AVChapter chapter) {
        var timeBase = rational(chapter.time_base());
        return new Chapter(
                timeBase.rescale(chapter.start(), Rational.MICROS),
                timeBase.rescale(chapter.end(), Rational.MICROS),
                said(chapter.metadata(), "title"));
    }

    private static String said(AVDictionary metadata, String key) {
        var entry = Pointer.isNull(metadata) ? null : av_dict_get(metadata, key, null, 0);
        return entry == null ? "" : entry.value().getString(StandardCharsets.UTF_8);
    }

    private static Turn turn(AVCodecParameters parameters) {
        var data = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (Pointer.isNull(data) || data.size() < 36) {
            return Turn.NONE;
        }
        var matrix = new int[9];
        new IntPointer(data.data()).get(matrix);
        return Turn.of(matrix);
    }

    private static OptionalLong ticks(long value) {
        return value == AV_NOPTS_VALUE ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
