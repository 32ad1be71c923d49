package dev.ozean.encoding.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Real films of which a part is missing or wrong. */
final class Damages {
    private static final int MOST_BITS = 40;

    private Damages() {}

    /** Cut at as many places, from nothing but the first byte to all but the last. */
    static List<Evil> truncations(String name, byte[] film, int places) {
        var all = new ArrayList<Evil>();
        for (int i = 0; i < places; i++) {
            var length = Math.max(1, (int) ((long) (film.length - 1) * i / (places - 1)));
            all.add(Evil.either(
                    "truncation", "%s after %d bytes".formatted(name, length), Arrays.copyOf(film, length)));
        }
        return all;
    }

    /** So many copies in which 1 to 40 bits are the other way round. */
    static List<Evil> flips(String name, byte[] film, int count, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Evil>();
        for (int i = 0; i < count; i++) {
            var bits = 1 + random.nextInt(MOST_BITS);
            var flipped = film.clone();
            for (int bit = 0; bit < bits; bit++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            all.add(Evil.either("flip", "%s, number %d, %d bits".formatted(name, i + 1, bits), flipped));
        }
        return all;
    }
}
