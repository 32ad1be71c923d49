package dev.ozean.bench.ffmpeg;

import dev.ozean.encoding.protocol.JobSettings;
import dev.ozean.encoding.protocol.VideoRendition;
import java.util.ArrayList;
import java.util.List;

/** One rendition as arguments of ffmpeg, with the settings that the encoder gives x264. */
record Rung(VideoRendition rendition, JobSettings settings) {
    private static final int BUFFER_SECONDS = 2;

    String name() {
        return rendition.name();
    }

    /** A filter that makes its size. */
    String scale() {
        return "scale=%d:%d:flags=bicubic,format=yuv420p".formatted(rendition.width(), rendition.height());
    }

    List<String> encoder() {
        var arguments = new ArrayList<>(List.of("-c:v", "libx264"));
        settings.videoOptions().forEach((name, value) -> arguments.addAll(List.of("-" + name, value)));
        var key = Long.toString(Math.round(settings.keyframeInterval().toMillis()
                / 1000.0
                * rendition.frameRate().value()));
        arguments.addAll(List.of(
                "-b:v",
                Integer.toString(rendition.bitrate()),
                "-maxrate",
                Integer.toString(rendition.peakBitrate()),
                "-bufsize",
                Integer.toString(rendition.bitrate() * BUFFER_SECONDS),
                "-g",
                key,
                "-keyint_min",
                key,
                "-sc_threshold",
                "0",
                "-x264-params",
                "open-gop=0"));
        return arguments;
    }
}
