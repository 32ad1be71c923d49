package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static dev.ozean.encoder.libav.Av.check;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** What a master carries beside picture and sound: words, chapters, a cover. */
public record Extras(List<Words> words, List<Chapter> chapters, List<byte[]> covers) {
    private static final Restrictions LAX = new Restrictions(1 << 26, 100, 1 << 24, 1L << 31);
    private static final String ASS_HEAD = "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\n"
            + "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic,"
            + " Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL,"
            + " MarginR, MarginV, Encoding\n"
            + "Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,0\n\n"
            + "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";

    /** A track in libav's name of the codec; texts are as that codec stores them. */
    public record Words(String codec, String language, String label, List<Cue> cues) {}

    public record Cue(long startMillis, long endMillis, String text) {}

    public record Chapter(long startMillis, long endMillis, String title) {}

    public static Extras words(Words... words) {
        return new Extras(List.of(words), List.of(), List.of());
    }

    public static Extras chapters(Chapter... chapters) {
        return new Extras(List.of(), List.of(chapters), List.of());
    }

    public static Extras cover(byte[] jpeg) {
        return new Extras(List.of(), List.of(), List.of(jpeg));
    }

    /** Copies the film, and adds them; the container is chosen by the name. */
    public Path addTo(Path film, Path target) {
        return addTo(film, true, target);
    }

    /** Without picture and sound only they are in the file. */
    public Path addTo(Path film, boolean withPictureAndSound, Path target) {
        AvLog.start();
        var context = new AVFormatContext(null);
        var output = new AVIOContext(null);
        try (var demuxer = Demuxer.open(new FileInput(film), LAX, () -> false)) {
            check(avformat_alloc_output_context2(context, null, null, target.toString()), "create");
            var copied = withPictureAndSound ? copied(demuxer, context) : List.<AVStream>of();
            var written = words.stream().map(track -> track(context, track)).toList();
            covers.forEach(_ -> picture(context));
            addChapters(context);
            check(avio_open(output, target.toString(), AVIO_FLAG_WRITE), "open " + target);
            context.pb(output);
            check(avformat_write_header(context, (AVDictionary) null), "avformat_write_header");
            covers.forEach(jpeg -> write(context, context.streams(context.nb_streams() - 1), jpeg, 0, 0));
            for (int i = 0; i < written.size(); i++) {
                for (var cue : words.get(i).cues()) {
                    var text = stored(words.get(i).codec(), cue.text());
                    write(context, written.get(i), text, cue.startMillis(), cue.endMillis());
                }
            }
            for (var next = demuxer.next(); !copied.isEmpty() && next.isPresent(); next = demuxer.next()) {
                try (var packet = next.get()) {
                    var to = copied.get(packet.stream());
                    var from = demuxer.context.streams(packet.stream()).time_base();
                    av_packet_rescale_ts(packet.pointer, from, to.time_base());
                    packet.pointer.stream_index(to.index());
                    check(av_interleaved_write_frame(context, packet.pointer), "write");
                }
            }
            check(av_write_trailer(context), "av_write_trailer");
            return target;
        } finally {
            avio_closep(output);
            avformat_free_context(context);
        }
    }

    private static List<AVStream> copied(Demuxer demuxer, AVFormatContext context) {
        var copied = new ArrayList<AVStream>();
        for (int i = 0; i < demuxer.context.nb_streams(); i++) {
            var source = demuxer.context.streams(i);
            var stream = allocated(avformat_new_stream(context, null), "avformat_new_stream");
            check(avcodec_parameters_copy(stream.codecpar(), source.codecpar()), "copy");
            stream.codecpar().codec_tag(0);
            Av.rational(Av.rational(source.time_base()), stream::time_base);
            copied.add(stream);
        }
        return copied;
    }

    private static AVStream track(AVFormatContext context, Words words) {
        var stream = allocated(avformat_new_stream(context, null), "avformat_new_stream");
        var codec = avcodec_descriptor_get_by_name(words.codec()).id();
        stream.codecpar().codec_type(AVMEDIA_TYPE_SUBTITLE).codec_id(codec);
        Av.rational(new Rational(1, 1000), stream::time_base);
        if (words.codec().equals("ass")) {
            var head = ASS_HEAD.getBytes(StandardCharsets.UTF_8);
            var extra = new BytePointer(av_mallocz(head.length + AV_INPUT_BUFFER_PADDING_SIZE)).put(head);
            stream.codecpar().extradata(extra).extradata_size(head.length);
        }
        name(stream.metadata(), Map.of("language", words.language(), "title", words.label()), stream::metadata);
        return stream;
    }

    private static void picture(AVFormatContext context) {
        var stream = allocated(avformat_new_stream(context, null), "avformat_new_stream");
        stream.codecpar().codec_type(AVMEDIA_TYPE_VIDEO).codec_id(AV_CODEC_ID_MJPEG);
        stream.codecpar().width(64).height(64);
        stream.disposition(AV_DISPOSITION_ATTACHED_PIC);
    }

    private void addChapters(AVFormatContext context) {
        if (chapters.isEmpty()) {
            return;
        }
        var list = new PointerPointer<AVChapter>(av_malloc(8L * chapters.size()));
        for (int i = 0; i < chapters.size(); i++) {
            var chapter = new AVChapter(av_mallocz(new AVChapter().sizeof()));
            chapter.id(i)
                    .start(chapters.get(i).startMillis())
                    .end(chapters.get(i).endMillis());
            Av.rational(new Rational(1, 1000), chapter::time_base);
            name(null, Map.of("title", chapters.get(i).title()), chapter::metadata);
            list.put(i, chapter);
        }
        context.chapters(list);
        context.nb_chapters(chapters.size());
    }

    private static void name(
            AVDictionary before, Map<String, String> values, java.util.function.Consumer<AVDictionary> setter) {
        var names = before == null ? new AVDictionary(null) : before;
        values.forEach((key, value) -> av_dict_set(names, key, value, 0));
        setter.accept(names);
    }

    private static byte[] stored(String codec, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return codec.equals("mov_text")
                ? ByteBuffer.allocate(2 + bytes.length)
                        .putShort((short) bytes.length)
                        .put(bytes)
                        .array()
                : bytes;
    }

    private static void write(AVFormatContext context, AVStream stream, byte[] content, long start, long end) {
        AVPacket packet = allocated(av_packet_alloc(), "av_packet_alloc");
        try {
            check(av_new_packet(packet, content.length), "av_new_packet");
            packet.data().put(content);
            packet.stream_index(stream.index()).flags(AV_PKT_FLAG_KEY);
            var millis = new Rational(1, 1000);
            var timeBase = Av.rational(stream.time_base());
            packet.pts(millis.rescale(start, timeBase)).dts(packet.pts());
            packet.duration(millis.rescale(end - start, timeBase));
            check(av_interleaved_write_frame(context, packet), "write");
        } finally {
            av_packet_free(packet);
        }
    }
}
