package dev.ozean.encoder.plan;

import dev.ozean.encoding.protocol.VideoCodec;
import java.util.HashMap;
import java.util.Map;

/**
 * What each encoder is told, in its own words. All get key frames at the same pictures, closed groups of pictures and none
 * at changes of scene; what an operator sets comes on top of the usual.
 */
public final class VideoOptions {
    private VideoOptions() {}

    /** {@code own} is the operator's. */
    public static Map<String, String> of(VideoCodec codec, RateControl rate, int framesAKey, Map<String, String> own) {
        var options = new HashMap<>(usual(codec));
        options.putAll(own);
        options.put("b", Integer.toString(rate.bitrate()));
        options.put("g", Integer.toString(framesAKey));
        if (codec != VideoCodec.SVT_AV1) {
            // SVT knows a cap only together with a constant quality.
            options.put("maxrate", Integer.toString(rate.peak()));
            options.put("bufsize", Integer.toString(rate.buffer()));
            options.put("keyint_min", Integer.toString(framesAKey));
        }
        switch (codec) {
            case X264 -> {
                options.put("sc_threshold", "0");
                join(options, "x264-params", "open-gop=0");
            }
            case X265 -> join(options, "x265-params", "scenecut=0:open-gop=0:log-level=error");
            case SVT_AV1 -> join(options, "svtav1-params", "rc=1");
            case OPENH264 -> options.put("allow_skip_frames", "0");
            case NVENC_H264, NVENC_HEVC -> {
                options.put("no-scenecut", "1");
                options.put("forced-idr", "1");
                options.put("strict_gop", "1");
            }
        }
        return options;
    }

    /** A balance of speed and size: time to playable counts, and machines without a graphics card are the rule. */
    private static Map<String, String> usual(VideoCodec codec) {
        return switch (codec) {
            case X264 -> Map.of("preset", "veryfast");
            case X265 -> Map.of("preset", "faster");
            case SVT_AV1 -> Map.of("preset", "8");
            case OPENH264 -> Map.of("profile", "high", "coder", "cabac", "rc_mode", "bitrate");
            case NVENC_H264, NVENC_HEVC -> Map.of("preset", "p5", "rc", "vbr");
        };
    }

    private static void join(Map<String, String> options, String key, String ours) {
        options.merge(key, ours, (own, fixed) -> own + ":" + fixed);
    }
}
