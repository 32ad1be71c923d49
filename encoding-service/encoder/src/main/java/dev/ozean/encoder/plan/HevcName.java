package dev.ozean.encoder.plan;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The name of an HEVC stream by ISO/IEC 14496-15, annex E, such as {@code hvc1.1.6.L93.90}. */
final class HevcName {
    private static final int SPS = 33;
    /** Of the NAL unit, and of what comes ahead of profile, tier and level. */
    private static final int AHEAD = 3;

    private static final int PROFILE_TIER_LEVEL = 12;

    private HevcName() {}

    /** From parameter sets in Annex B form. */
    static String of(byte[] header) {
        for (int i = 0; i + 4 < header.length; i++) {
            if (header[i] == 0 && header[i + 1] == 0 && header[i + 2] == 1 && (header[i + 3] >> 1 & 0x3f) == SPS) {
                return name(plain(Arrays.copyOfRange(header, i + 3, header.length)));
            }
        }
        throw new IllegalArgumentException("no SPS in " + header.length + " bytes");
    }

    private static String name(byte[] sps) {
        var data = Arrays.copyOfRange(sps, AHEAD, AHEAD + PROFILE_TIER_LEVEL);
        var space = new String[] {"", "A", "B", "C"}[data[0] >> 6 & 3];
        var tier = (data[0] & 0x20) == 0 ? "L" : "H";
        var compatible = 0;
        for (int i = 1; i <= 4; i++) {
            compatible = compatible << 8 | data[i] & 0xff;
        }
        var name = new StringBuilder("hvc1.%s%d.%x.%s%d"
                .formatted(space, data[0] & 0x1f, Integer.reverse(compatible), tier, data[11] & 0xff));
        // Six bytes of constraints; zeros at the end go unsaid.
        var end = 11;
        while (end > 5 && data[end - 1] == 0) {
            end--;
        }
        for (int i = 5; i < end; i++) {
            name.append(".%x".formatted(data[i] & 0xff));
        }
        return name.toString();
    }

    /** Without the bytes that keep start codes from appearing by chance. */
    private static byte[] plain(byte[] nal) {
        var plain = new ByteArrayOutputStream();
        var zeros = 0;
        for (var value : nal) {
            if (zeros >= 2 && value == 3) {
                zeros = 0;
                continue;
            }
            zeros = value == 0 ? zeros + 1 : 0;
            plain.write(value);
        }
        return plain.toByteArray();
    }
}
