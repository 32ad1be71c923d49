package dev.ozean.encoder.plan;

import dev.ozean.encoder.libav.PictureShape;
import dev.ozean.encoder.libav.Stream;
import java.util.List;

/**
 * How brightly and in how many colours a picture is meant, and the filters that bring it to what every screen shows: BT.709
 * in its standard range. Numbers are those of ITU-T H.273.
 *
 * <p>HDR: diffuse white is 203 nits (ITU-R BT.2408) and becomes 1.0; the mobius curve leaves what is darker than a third of
 * that as it is, so that faces keep their brightness, and bends only what is brighter, up to the peak that the master
 * claims (MaxCLL, or its mastering screen), or about 2000 nits where it claims nothing.
 */
public enum Light {
    STANDARD,
    /** Of standard range in the colours of BT.2020. */
    WIDE,
    PQ,
    HLG;

    private static final int UNSAID = 2;
    private static final int BT2020 = 9;
    private static final int BT2020_CONSTANT = 10;
    private static final int SMPTE_2084 = 16;
    private static final int ARIB_STD_B67 = 18;
    private static final int BT709_TRANSFER_TEN_BIT = 14;
    private static final int DIFFUSE_WHITE = 203;

    public static Light of(Stream.Colours said) {
        return switch (said.transfer()) {
            case SMPTE_2084 -> PQ;
            case ARIB_STD_B67 -> HLG;
            default ->
                said.primaries() == BT2020 || said.space() == BT2020 || said.space() == BT2020_CONSTANT
                        ? WIDE
                        : STANDARD;
        };
    }

    /** The steps from a picture of this light to 4:2:0 in eight bits; none where nothing is to be done. */
    public List<String> filters(PictureShape picture) {
        return switch (this) {
            case STANDARD -> List.of();
            case WIDE ->
                List.of(
                        "zscale=%s:p=bt709:t=bt709:m=bt709:r=tv".formatted(meant(picture, BT709_TRANSFER_TEN_BIT)),
                        "format=yuv420p");
            case PQ -> bent(meant(picture, SMPTE_2084));
            case HLG -> bent(meant(picture, ARIB_STD_B67));
        };
    }

    private static List<String> bent(String meant) {
        return List.of(
                "zscale=%s:t=linear:npl=%d".formatted(meant, DIFFUSE_WHITE),
                "format=gbrpf32le",
                "zscale=p=bt709",
                "tonemap=mobius:desat=0",
                "zscale=t=bt709:m=bt709:r=tv",
                "format=yuv420p");
    }

    /** What the picture leaves unsaid is as in BT.2020. */
    private static String meant(PictureShape picture, int transfer) {
        var said = picture.colours();
        var meant = "tin=%d:pin=%d".formatted(or(said.transfer(), transfer), or(said.primaries(), BT2020));
        return picture.rgb() ? meant : meant + ":min=%d".formatted(or(said.space(), BT2020));
    }

    private static int or(int value, int otherwise) {
        return value == UNSAID || value == 0 ? otherwise : value;
    }
}
