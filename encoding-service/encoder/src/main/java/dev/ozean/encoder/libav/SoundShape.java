package dev.ozean.encoder.libav;

import static dev.ozean.encoder.libav.Av.check;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** What a graph of sound must be built for; a stream may change it at any time. */
public record SoundShape(int rate, String format, String layout, int channels) {
    /** Channels of an unknown order get the usual one. */
    static SoundShape of(AVFrame sound) {
        var layout = new byte[128];
        var description = sound.ch_layout();
        if (description.order() == AV_CHANNEL_ORDER_UNSPEC) {
            av_channel_layout_default(description, Math.max(1, description.nb_channels()));
        }
        check(av_channel_layout_describe(description, layout, layout.length), "av_channel_layout_describe");
        return new SoundShape(
                sound.sample_rate(),
                av_get_sample_fmt_name(sound.format()).getString(),
                new String(layout, StandardCharsets.US_ASCII).replaceAll("\0.*", ""),
                description.nb_channels());
    }
}
