package dev.ozean.encoder.plan;

/** The name of an AV1 stream of eight bits, such as {@code av01.0.08M.08}, by AV1 in ISOBMFF, section 5. */
final class Av1Name {
    private static final int SEQUENCE_HEADER = 1;
    private static final int LEAST_LEVEL_WITH_TIER = 8;

    private final byte[] data;
    private int bit;

    private Av1Name(byte[] data, int from) {
        this.data = data;
        this.bit = from * 8;
    }

    /** From a sequence header OBU. */
    static String of(byte[] header) {
        if (header.length < 4 || (header[0] >> 3 & 15) != SEQUENCE_HEADER) {
            throw new IllegalArgumentException("no sequence header in " + header.length + " bytes");
        }
        var from = 1 + ((header[0] & 4) == 0 ? 0 : 1);
        if ((header[0] & 2) != 0) {
            while (header[from++] < 0) {
                // The length's bytes say themselves which is the last.
            }
        }
        return new Av1Name(header, from).name();
    }

    private String name() {
        var profile = bits(3);
        bits(1);
        var reduced = bits(1) == 1;
        if (reduced) {
            return format(profile, bits(5), 0);
        }
        if (bits(1) == 1) {
            throw new IllegalArgumentException("timing in the sequence header");
        }
        bits(1 + 5 + 12);
        var level = bits(5);
        return format(profile, level, level >= LEAST_LEVEL_WITH_TIER ? bits(1) : 0);
    }

    private static String format(int profile, int level, int tier) {
        return "av01.%d.%02d%s.08".formatted(profile, level, tier == 0 ? "M" : "H");
    }

    private int bits(int count) {
        var value = 0;
        for (int i = 0; i < count; i++, bit++) {
            value = value << 1 | data[bit / 8] >> (7 - bit % 8) & 1;
        }
        return value;
    }
}
