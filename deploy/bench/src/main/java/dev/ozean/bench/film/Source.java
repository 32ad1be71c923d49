package dev.ozean.bench.film;

import java.util.List;
import java.util.stream.Stream;

/** A kind of film, with a key frame every two seconds, at 5 Mb/s, with sound. */
public enum Source {
    /** Streamable as it is. */
    H264("mp4", List.of("-c:v", "libx264", "-tag:v", "avc1", "-preset", "ultrafast", "-sc_threshold", "0")),
    /** To be encoded before anything can be watched. */
    HEVC("mp4", List.of("-c:v", "libx265", "-tag:v", "hvc1", "-preset", "ultrafast", "-sc_threshold", "0")),
    /** To be encoded as well; its sound is Opus. */
    VP9("webm", List.of("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-row-mt", "1"));

    private static final List<String> PICTURE = List.of(
            "-b:v", "5M", "-maxrate", "6M", "-bufsize", "10M", "-g", "48", "-keyint_min", "48", "-pix_fmt", "yuv420p");

    private final String container;
    private final List<String> encoder;

    Source(String container, List<String> encoder) {
        this.container = container;
        this.encoder = encoder;
    }

    /** The ending of a file's name. */
    String container() {
        return container;
    }

    /** Arguments of ffmpeg for a film of this kind. */
    List<String> encoding() {
        return Stream.of(encoder, PICTURE, sound()).flatMap(List::stream).toList();
    }

    /** Arguments of ffmpeg for where such a file has its index: at the front, if it can be. */
    List<String> muxing() {
        return switch (this) {
            case H264, HEVC -> List.of("-movflags", "+faststart");
            case VP9 -> List.of();
        };
    }

    private List<String> sound() {
        return switch (this) {
            case H264, HEVC -> List.of("-c:a", "aac", "-b:a", "128k", "-ac", "2");
            case VP9 -> List.of("-c:a", "libopus", "-b:a", "128k", "-ac", "2");
        };
    }
}
