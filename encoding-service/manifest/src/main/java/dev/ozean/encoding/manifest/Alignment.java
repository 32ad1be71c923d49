package dev.ozean.encoding.manifest;

import java.util.stream.IntStream;

/** Whether renditions are cut at the same moments: a copied one has the key frames that its maker gave it. */
final class Alignment {
    private Alignment() {}

    static boolean isThere(Track one, Track other) {
        return one.pieces().size() == other.pieces().size()
                && IntStream.range(0, one.pieces().size())
                        .allMatch(at -> one.pieces().get(at).start() * other.timescale()
                                == other.pieces().get(at).start() * one.timescale());
    }
}
