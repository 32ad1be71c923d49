package dev.ozean.bench.playable;

import java.util.List;

/** What is uploaded: a picture of this kind. */
enum Source {
    /** Streamable as it is. */
    H264("libx264", "avc1"),
    /** To be encoded before anything can be watched. */
    HEVC("libx265", "hvc1");

    private final String encoder;
    private final String tag;

    Source(String encoder, String tag) {
        this.encoder = encoder;
        this.tag = tag;
    }

    /** Arguments of ffmpeg for 1080p with a key frame every two seconds. */
    List<String> encoder() {
        return List.of(
                "-c:v",
                encoder,
                "-tag:v",
                tag,
                "-preset",
                "ultrafast",
                "-b:v",
                "5M",
                "-maxrate",
                "6M",
                "-bufsize",
                "10M",
                "-g",
                "48",
                "-keyint_min",
                "48",
                "-sc_threshold",
                "0",
                "-pix_fmt",
                "yuv420p");
    }
}
