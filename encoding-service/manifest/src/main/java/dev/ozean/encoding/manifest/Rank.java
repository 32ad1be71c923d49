package dev.ozean.encoding.manifest;

import dev.ozean.encoding.protocol.VideoRendition;
import java.util.Comparator;
import java.util.List;

/** The order of renditions: the codec that everything plays first, then by size. */
final class Rank {
    static final Comparator<VideoRendition> LOWEST_FIRST = Comparator.comparingInt(Rank::family)
            .thenComparingInt(rendition -> Math.min(rendition.width(), rendition.height()))
            .thenComparingInt(VideoRendition::bitrate);

    private static final List<String> FAMILIES = List.of("avc1", "avc3", "hvc1", "hev1", "av01");

    private Rank() {}

    /** The codec of a rendition without its profile, such as {@code avc1}. */
    static String familyOf(String codec) {
        return codec.split("\\.", 2)[0];
    }

    private static int family(VideoRendition rendition) {
        var at = FAMILIES.indexOf(familyOf(rendition.codec()));
        return at < 0 ? FAMILIES.size() : at;
    }
}
