package dev.ozean.encoder.plan;

import dev.ozean.encoding.protocol.VideoCodec;
import java.util.HexFormat;

/** Names of codecs as RFC 6381 has them. */
public final class Codecs {
    public static final String AAC_LC = "mp4a.40.2";

    private static final int SPS = 7;

    private Codecs() {}

    /** From what an encoder wrote ahead of its first picture. */
    public static String of(VideoCodec.Family family, byte[] header) {
        return switch (family) {
            case H264 -> h264(header);
            case HEVC -> HevcName.of(header);
            case AV1 -> Av1Name.of(header);
        };
    }

    /** The {@code level_idc} of the first SPS, ten times the level: 31 is 3.1. */
    public static int h264Level(byte[] header) {
        return HexFormat.fromHexDigits(h264(header), "avc1.".length() + 4, "avc1.".length() + 6);
    }

    /** From an encoder's parameter sets in Annex B form: the three bytes after the first SPS's type. */
    public static String h264(byte[] header) {
        for (int i = 0; i + 6 < header.length; i++) {
            if (header[i] == 0 && header[i + 1] == 0 && header[i + 2] == 1 && (header[i + 3] & 0x1f) == SPS) {
                return "avc1." + HexFormat.of().formatHex(header, i + 4, i + 7);
            }
        }
        throw new IllegalArgumentException("no SPS in " + header.length + " bytes");
    }
}
