package dev.ozean.catalog.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Knows MP3 by its first bytes: a tag, or frames, which have no other mark than a few bits that have to make sense. */
final class Mp3 {
    private static final int HEADER = 4;
    private static final int LAYER_3 = 1;
    private static final int MPEG_1 = 3;
    private static final int RESERVED_VERSION = 1;
    private static final int[] KILOBITS_1 = {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_2 = {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ_1 = {44_100, 48_000, 32_000};

    private Mp3() {}

    static boolean begins(byte[] bytes) {
        if (new String(bytes, 0, Math.min(3, bytes.length), ISO_8859_1).equals("ID3")) {
            return true;
        }
        var length = frameLength(bytes, 0);
        // Two bytes of anything may look like one frame; a second one right behind it is no chance.
        return length > 0 && (length + HEADER > bytes.length || frameLength(bytes, length) > 0);
    }

    /** In bytes; 0 for what is no frame of layer III. */
    private static int frameLength(byte[] bytes, int at) {
        if (at + HEADER > bytes.length || bytes[at] != (byte) 0xFF || (bytes[at + 1] & 0xE0) != 0xE0) {
            return 0;
        }
        var version = bytes[at + 1] >> 3 & 3;
        var layer = bytes[at + 1] >> 1 & 3;
        var rate = (bytes[at + 2] >> 4 & 15) - 1;
        var sampling = bytes[at + 2] >> 2 & 3;
        if (version == RESERVED_VERSION || layer != LAYER_3 || rate < 0 || rate == 14 || sampling == 3) {
            return 0;
        }
        var padding = bytes[at + 2] >> 1 & 1;
        // MPEG-2 halves the sampling rates of MPEG-1, 2.5 halves them again.
        return version == MPEG_1
                ? 144 * KILOBITS_1[rate] * 1000 / HERTZ_1[sampling] + padding
                : 72 * KILOBITS_2[rate] * 1000 / (HERTZ_1[sampling] >> (version == 2 ? 1 : 2)) + padding;
    }
}
