package dev.ozean.encoding.hostile;

import java.util.List;
import java.util.stream.Stream;

/** All hostile files that we know of. */
public final class Corpus {
    private Corpus() {}

    /** Those that want something outside of themselves. */
    public static List<Evil> reachingOut(Targets targets) {
        return Stream.of(Scripts.of(targets), References.of(targets))
                .flatMap(List::stream)
                .toList();
    }

    /** Those that want more than anybody has, or are in knots. */
    public static List<Evil> excessive() {
        return Stream.of(
                        Words.all(), Tables.all(), Crowds.all(), Clocks.all(), Bombs.all(), Sounds.all(), Streams.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A real film, cut at some places. */
    public static List<Evil> truncated(String name, byte[] film, int places) {
        return Damages.truncations(name, film, places);
    }

    /** A real film with bits the other way round; the same for the same seed. */
    public static List<Evil> flipped(String name, byte[] film, int count, long seed) {
        return Damages.flips(name, film, count, seed);
    }

    /** A film that plays, for whoever should not get at it. */
    public static byte[] canary() {
        return Riff.of(50).bytes();
    }
}
