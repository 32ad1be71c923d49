package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.rational;
import static dev.ozean.encoder.libav.Av.text;
import static org.bytedeco.ffmpeg.global.avutil.*;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** What a graph of pictures must be built for; a stream may change it at any time. */
public record PictureShape(
        int width, int height, int format, Rational pixelShape, int colourRange, Stream.Colours colours) {
    static PictureShape of(AVFrame picture) {
        return new PictureShape(
                picture.width(),
                picture.height(),
                picture.format(),
                rational(picture.sample_aspect_ratio()),
                picture.color_range(),
                new Stream.Colours(
                        picture.colorspace(),
                        picture.color_primaries(),
                        picture.color_trc(),
                        text(av_color_transfer_name(picture.color_trc()))));
    }

    public boolean rgb() {
        return has(AV_PIX_FMT_FLAG_RGB);
    }

    public boolean hasAlpha() {
        return has(AV_PIX_FMT_FLAG_ALPHA);
    }

    private boolean has(int flag) {
        return (av_pix_fmt_desc_get(format).flags() & flag) != 0;
    }
}
