package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.allocated;
import static dev.ozean.encoder.libav.Av.check;
import static dev.ozean.encoder.libav.Av.text;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;

/** One picture or piece of sound, or a share of it: pixels are counted, never copied. Whoever holds it closes it. */
public final class Frame implements AutoCloseable {
    final AVFrame pointer = allocated(av_frame_alloc(), "av_frame_alloc");

    /** Moves the content of a borrowed frame, which is blank afterwards. */
    static Frame take(AVFrame borrowed) {
        var frame = new Frame();
        av_frame_move_ref(frame.pointer, borrowed);
        return frame;
    }

    /** Another holder of the same pixels. */
    public Frame share() {
        var frame = new Frame();
        try {
            check(av_frame_ref(frame.pointer, pointer), "av_frame_ref");
            return frame;
        } catch (Throwable failure) {
            frame.close();
            throw failure;
        }
    }

    /** Ticks of whatever made it. */
    public long time() {
        return pointer.pts();
    }

    public void time(long ticks, long duration) {
        pointer.pts(ticks);
        pointer.duration(duration);
    }

    public long duration() {
        return pointer.duration();
    }

    /** The decoder's best guess of when it is shown. */
    public OptionalLong guessedTime() {
        var ticks = pointer.best_effort_timestamp();
        return ticks == AV_NOPTS_VALUE ? OptionalLong.empty() : OptionalLong.of(ticks);
    }

    public int samples() {
        return pointer.nb_samples();
    }

    /** What it holds in memory, roughly. */
    public long bytes() {
        var rows = pointer.height() == 0 ? 1 : pointer.height();
        var planes = pointer.height() == 0 ? Math.max(1, pointer.ch_layout().nb_channels()) : 2;
        return (long) Math.abs(pointer.linesize(0)) * rows * planes;
    }

    public PictureShape picture() {
        return PictureShape.of(pointer);
    }

    public SoundShape sound() {
        return SoundShape.of(pointer);
    }

    /** What the picture leaves unsaid is as its container says. */
    public void meant(Stream.Colours colours) {
        var rgb = (av_pix_fmt_desc_get(pointer.format()).flags() & AV_PIX_FMT_FLAG_RGB) != 0;
        if (pointer.colorspace() == AVCOL_SPC_UNSPECIFIED && !rgb) {
            pointer.colorspace(colours.space());
        }
        if (pointer.color_primaries() == AVCOL_PRI_UNSPECIFIED) {
            pointer.color_primaries(colours.primaries());
        }
        if (pointer.color_trc() == AVCOL_TRC_UNSPECIFIED) {
            pointer.color_trc(colours.transfer());
        }
    }

    /** What a filter noted, such as a measure. */
    public Optional<String> note(String key) {
        var entry = av_dict_get(pointer.metadata(), key, null, 0);
        return entry == null ? Optional.empty() : Optional.of(text(entry.value()));
    }

    /** A picture of 4:2:0 in full range, black all over. */
    public static Frame black(int width, int height) {
        var frame = new Frame();
        try {
            frame.pointer.width(width).height(height).format(AV_PIX_FMT_YUV420P);
            frame.pointer.color_range(AVCOL_RANGE_JPEG);
            check(av_frame_get_buffer(frame.pointer, 0), "av_frame_get_buffer");
            for (int plane = 0; plane < 3; plane++) {
                var rows = plane == 0 ? height : (height + 1) / 2;
                Pointer.memset(
                        frame.pointer.data(plane), plane == 0 ? 0 : 128, (long) frame.pointer.linesize(plane) * rows);
            }
            return frame;
        } catch (Throwable failure) {
            frame.close();
            throw failure;
        }
    }

    /** Copies a smaller picture of 4:2:0 into this one, which has no other holder; even places only. */
    public void paste(Frame smaller, int x, int y) {
        for (int plane = 0; plane < 3; plane++) {
            var half = plane == 0 ? 0 : 1;
            var stride = pointer.linesize(plane);
            av_image_copy_plane(
                    pointer.data(plane).position((long) (y >> half) * stride + (x >> half)),
                    stride,
                    smaller.pointer.data(plane),
                    smaller.pointer.linesize(plane),
                    (smaller.pointer.width() + half) >> half,
                    (smaller.pointer.height() + half) >> half);
        }
    }

    /** The mean of the first plane, sampled: 16 is black in limited range. */
    public double brightness() {
        var stride = pointer.linesize(0);
        var plane = pointer.data(0).capacity((long) stride * pointer.height());
        var step = Math.max(1, pointer.width() / 64);
        long sum = 0;
        int count = 0;
        for (int y = 0; y < pointer.height(); y += step) {
            for (int x = 0; x < pointer.width(); x += step) {
                sum += plane.get((long) y * stride + x) & 0xff;
                count++;
            }
        }
        return (double) sum / count;
    }

    /** How the values of the first plane, sampled, are spread over 32 steps: shares of 1. */
    public double[] spread() {
        var stride = pointer.linesize(0);
        var plane = pointer.data(0).capacity((long) stride * pointer.height());
        var step = Math.max(1, Math.min(pointer.width(), pointer.height()) / 64);
        var shares = new double[32];
        int count = 0;
        for (int y = 0; y < pointer.height(); y += step) {
            for (int x = 0; x < pointer.width(); x += step) {
                shares[(plane.get((long) y * stride + x) & 0xff) >> 3]++;
                count++;
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= count;
        }
        return shares;
    }

    @Override
    public void close() {
        av_frame_free(pointer);
    }
}
