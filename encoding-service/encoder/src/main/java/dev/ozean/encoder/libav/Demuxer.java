package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static dev.ozean.encoder.libav.Av.check;
import static dev.ozean.encoder.libav.Av.text;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.Pointer;

/** Reads packets from a container that nobody vouches for. */
public final class Demuxer implements AutoCloseable {
    private static final int MOST_TRIES = 1000;

    final AVFormatContext context;
    private final InputContext input;
    private final AVPacket packet = allocated(av_packet_alloc(), "av_packet_alloc");
    private final AVIOInterruptCB.Callback_Pointer interrupt;

    private Demuxer(InputContext input, BooleanSupplier stop) {
        this.input = input;
        this.context = allocated(avformat_alloc_context(), "avformat_alloc_context");
        // Held as a field: native code asks it until the context is freed.
        this.interrupt = new AVIOInterruptCB.Callback_Pointer() {
            @Override
            public int call(Pointer opaque) {
                return stop.getAsBoolean() ? 1 : 0;
            }
        };
        context.pb(input.pointer);
        context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
        context.interrupt_callback().callback(interrupt);
    }

    /** Understands container and streams; {@code stop} ends any call soon once it is true. */
    public static Demuxer open(Input source, Restrictions restrictions, BooleanSupplier stop) {
        AvLog.start();
        av_max_alloc(restrictions.maxAllocation());
        var input = new InputContext(source);
        var demuxer = new Demuxer(input, stop);
        try (var options = new Options(restrictions.containerOptions())) {
            demuxer.checked(avformat_open_input(demuxer.context, "", null, options.pointer), "open");
            // Options of a demuxer that did not match stay unused, so only that one can be asked for.
            demuxer.checked(avformat_find_stream_info(demuxer.context, (AVDictionary) null), "probe");
            return demuxer;
        } catch (Throwable failure) {
            demuxer.close();
            throw failure;
        }
    }

    public String container() {
        return text(context.iformat().name());
    }

    /** What the container claims; absent where it claims nothing or libav guessed from the bit rate. */
    public Optional<Duration> duration() {
        var known = context.duration() != AV_NOPTS_VALUE
                && context.duration() > 0
                && context.duration_estimation_method() != AVFMT_DURATION_FROM_BITRATE;
        return known ? Optional.of(Duration.of(context.duration(), ChronoUnit.MICROS)) : Optional.empty();
    }

    public List<Stream.Video> videos() {
        return IntStream.range(0, context.nb_streams())
                .mapToObj(context::streams)
                .filter(Streams::isMovingPicture)
                .map(Streams::video)
                .toList();
    }

    public List<Stream.Audio> audios() {
        return IntStream.range(0, context.nb_streams())
                .mapToObj(context::streams)
                .filter(stream -> stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO)
                .map(Streams::audio)
                .toList();
    }

    public List<Stream.Text> texts() {
        return IntStream.range(0, context.nb_streams())
                .mapToObj(context::streams)
                .filter(Streams::isText)
                .map(Streams::words)
                .toList();
    }

    public List<Chapter> chapters() {
        return IntStream.range(0, context.nb_chapters())
                .mapToObj(context::chapters)
                .map(Streams::chapter)
                .toList();
    }

    /** Where the picture is that stands for a record of sound. */
    public OptionalInt cover() {
        return IntStream.range(0, context.nb_streams())
                .filter(index -> Streams.isCover(context.streams(index)))
                .findFirst();
    }

    /** The one picture of such a stream; it is not read as a packet. */
    public Packet coverOf(int stream) {
        return Packet.share(context.streams(stream).attached_pic());
    }

    /** Everything else, such as attachments and data, is not even read. */
    public void keepOnly(List<Integer> indexes) {
        for (int i = 0; i < context.nb_streams(); i++) {
            context.streams(i).discard(indexes.contains(i) ? AVDISCARD_DEFAULT : AVDISCARD_ALL);
        }
    }

    /** Key frames are enough: where the container can tell them apart, nothing else is read. */
    public void keysOnly(int stream) {
        context.streams(stream).discard(AVDISCARD_NONKEY);
    }

    /** Parameter sets and the like, copied. */
    public byte[] header(int stream) {
        var parameters = context.streams(stream).codecpar();
        var header = new byte[parameters.extradata_size()];
        if (header.length > 0) {
            parameters.extradata().get(header);
        }
        return header;
    }

    /** AAC as every player knows it, without the extensions for low bitrates. */
    public boolean isPlainAac(int stream) {
        var parameters = context.streams(stream).codecpar();
        return parameters.codec_id() == AV_CODEC_ID_AAC
                && parameters.profile() == AV_PROFILE_AAC_LOW
                && parameters.extradata_size() >= 2;
    }

    /** Goes to the key frame at or before that time of a stream, in its ticks; false where the container cannot. */
    public boolean seek(int stream, long ticks) {
        var code = av_seek_frame(context, stream, ticks, AVSEEK_FLAG_BACKWARD);
        if (code < 0) {
            input.rethrow();
        }
        return code >= 0;
    }

    /** The next packet of any kept stream, for the caller to close; empty at the end, or where damage ends it. */
    public Optional<Packet> next() {
        var code = read();
        // What was read while probing comes out again, also of streams that are not kept.
        while (code >= 0 && context.streams(packet.stream_index()).discard() == AVDISCARD_ALL) {
            av_packet_unref(packet);
            code = read();
        }
        if (code < 0) {
            input.rethrow();
            // Lack of memory is damage too: a packet that claims to be larger than any may be.
            if (code == AVERROR_EXIT()) {
                check(code, "av_read_frame");
            }
            return Optional.empty();
        }
        return Optional.of(Packet.take(packet));
    }

    private int read() {
        var code = av_read_frame(context, packet);
        for (int tries = 0; code == AVERROR_EAGAIN() && tries < MOST_TRIES; tries++) {
            code = av_read_frame(context, packet);
        }
        return code;
    }

    private void checked(int code, String call) {
        if (code < 0) {
            input.rethrow();
        }
        check(code, call);
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avformat_close_input(context);
        interrupt.close();
        input.close();
    }
}
