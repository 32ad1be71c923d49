package dev.ozean.encoder.libav;

import java.util.List;
import java.util.Map;

/**
 * What libav may do with media of strangers. The stock build can read playlists, scripts and URLs; these lists leave
 * containers that hold their own data, and decoders of what people really upload.
 */
public record Restrictions(int maxPixels, int maxStreams, int probeBytes, long maxAllocation) {
    static final List<String> CONTAINERS = List.of(
            "mov,mp4,m4a,3gp,3g2,mj2",
            "matroska,webm",
            "avi",
            "mpegts",
            "mpeg",
            "flv",
            "asf",
            "mxf",
            "mp3",
            "wav",
            "flac",
            "ogg",
            "aac");

    static final List<String> VIDEO_DECODERS = List.of(
            "h264",
            "hevc",
            "vp8",
            "vp9",
            "libaom-av1",
            "mpeg4",
            "mpeg2video",
            "mpeg1video",
            "msmpeg4v1",
            "msmpeg4v2",
            "msmpeg4",
            "h263",
            "h263p",
            "flv",
            "wmv1",
            "wmv2",
            "wmv3",
            "vc1",
            "vp6",
            "vp6f",
            "theora",
            "prores",
            "dnxhd",
            "cfhd",
            "mjpeg",
            "dvvideo",
            "ffv1",
            "huffyuv",
            "ffvhuff",
            "utvideo",
            "qtrle",
            "rawvideo",
            "v210",
            "svq3",
            "cinepak",
            "png");

    static final List<String> AUDIO_DECODERS = List.of(
            "aac",
            "aac_latm",
            "mp3float",
            "mp3",
            "mp2float",
            "mp2",
            "ac3",
            "eac3",
            "dca",
            "opus",
            "libopus",
            "vorbis",
            "flac",
            "alac",
            "amrnb",
            "amrwb",
            "wmav1",
            "wmav2",
            "wmapro",
            "nellymoser",
            "adpcm_ima_wav",
            "adpcm_ms",
            "adpcm_ima_qt",
            "adpcm_swf",
            "pcm_s16le",
            "pcm_s16be",
            "pcm_s24le",
            "pcm_s24be",
            "pcm_s32le",
            "pcm_s32be",
            "pcm_f32le",
            "pcm_f32be",
            "pcm_u8",
            "pcm_s8",
            "pcm_alaw",
            "pcm_mulaw");

    /** Only of tracks within those containers, and only after probing: no demuxer of texts is let near a file. */
    static final List<String> TEXT_DECODERS = List.of("mov_text", "srt", "subrip", "ass", "ssa", "webvtt");

    private static final int MAX_SAMPLES = 1 << 20;

    static boolean decodes(String decoder) {
        return VIDEO_DECODERS.contains(decoder) || AUDIO_DECODERS.contains(decoder);
    }

    Map<String, String> containerOptions() {
        return Map.of(
                "format_whitelist", String.join(",", CONTAINERS),
                "protocol_whitelist", "none",
                "codec_whitelist", decoders(),
                "max_streams", Integer.toString(maxStreams),
                "probesize", Integer.toString(probeBytes),
                "max_probe_packets", "5000",
                "analyzeduration", "20000000",
                "enable_drefs", "0",
                "use_absolute_path", "0");
    }

    Map<String, String> decoderOptions() {
        return Map.of(
                "codec_whitelist", decoders(),
                "max_pixels", Integer.toString(maxPixels),
                "max_samples", Integer.toString(MAX_SAMPLES));
    }

    static Map<String, String> textDecoderOptions() {
        return Map.of("codec_whitelist", String.join(",", TEXT_DECODERS));
    }

    private static String decoders() {
        return String.join(",", VIDEO_DECODERS) + "," + String.join(",", AUDIO_DECODERS);
    }
}
