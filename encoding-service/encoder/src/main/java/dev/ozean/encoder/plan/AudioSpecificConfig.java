package dev.ozean.encoder.plan;

/** What the header of an AAC stream (ISO/IEC 14496-3, 1.6.2.1) says about its blocks. */
public final class AudioSpecificConfig {
    private static final int LOW_COMPLEXITY = 2;

    /** The index of a sample rate that is written out, because the table has none like it. */
    private static final int RATE_IN_FULL = 15;

    private AudioSpecificConfig() {}

    /** AAC-LC in blocks of 1024 samples, one element for so many channels in each. */
    public static boolean isUsual(byte[] config, int channels) {
        if (config.length < 2) {
            return false;
        }
        var bits = (config[0] & 0xff) << 8 | config[1] & 0xff;
        var rate = bits >> 7 & 0xf;
        var shortBlocks = (bits & 0b100) != 0;
        return bits >> 11 == LOW_COMPLEXITY && rate != RATE_IN_FULL && (bits >> 3 & 0xf) == channels && !shortBlocks;
    }
}
