package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Packet;

/** A block of AAC-LC in which nothing is heard, for any sample rate: all it says (ISO/IEC 14496-3, 4.4.2) is zero. */
final class SilentAac {
    static final int SAMPLES = 1024;

    /** One channel element of 29 zeros: no bands, no gain, no tools. Three ones end the block. */
    private static final byte[] MONO = {0, 0, 0, 0x07};

    /** A pair element, 001, of two such channels with windows of their own. */
    private static final byte[] STEREO = {0x20, 0, 0, 0, 0, 0, 0x0e};

    private SilentAac() {}

    /** For the caller to close. */
    static Packet block(int channels) {
        return Packet.of(channels == 1 ? MONO : STEREO);
    }
}
