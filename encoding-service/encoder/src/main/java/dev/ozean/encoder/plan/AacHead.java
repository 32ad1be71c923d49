package dev.ozean.encoder.plan;

/** What the head of an AAC stream (AudioSpecificConfig of ISO/IEC 14496-3) says about its blocks. */
public final class AacHead {
    private static final int LOW_COMPLEXITY = 2;
    private static final int RATE_IN_FULL = 15;

    private AacHead() {}

    /** AAC-LC in blocks of 1024 samples, one element for so many channels in each. */
    public static boolean isUsual(byte[] head, int channels) {
        if (head.length < 2) {
            return false;
        }
        var bits = (head[0] & 0xff) << 8 | head[1] & 0xff;
        var rate = bits >> 7 & 0xf;
        var shortBlocks = (bits & 0b100) != 0;
        return bits >> 11 == LOW_COMPLEXITY && rate != RATE_IN_FULL && (bits >> 3 & 0xf) == channels && !shortBlocks;
    }
}
