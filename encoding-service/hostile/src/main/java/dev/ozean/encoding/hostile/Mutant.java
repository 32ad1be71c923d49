package dev.ozean.encoding.hostile;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/**
 * A real clip of which something was changed by chance; the same for the same seed.
 *
 * @param how what was done to it, for people
 */
public record Mutant(byte[] bytes, Way how, long seed) {
    private static final int LONGEST = 4096;
    private static final int MOST_BITS = 200;
    private static final long[] ODD = {0, 1, 7, 8, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL};

    /** What can be done to a clip. */
    public enum Way {
        FLIP,
        OVERWRITE,
        DELETE,
        DUPLICATE,
        SWAP,
        CUT,
        SIZES
    }

    public static Mutant of(byte[] clip, long seed) {
        var random = new Random(seed);
        // Neighbouring seeds begin alike.
        random.nextLong();
        var how = Way.values()[random.nextInt(Way.values().length)];
        var changed = switch (how) {
            case FLIP -> flipped(clip, random);
            case OVERWRITE -> overwritten(clip, random);
            case DELETE -> without(clip, random);
            case DUPLICATE -> doubled(clip, random);
            case SWAP -> swapped(clip, random);
            case CUT -> Arrays.copyOf(clip, 1 + random.nextInt(clip.length - 1));
            case SIZES -> missized(clip, random);
        };
        return new Mutant(changed, how, seed);
    }

    private static byte[] flipped(byte[] clip, Random random) {
        var changed = clip.clone();
        var bits = 1 + random.nextInt(MOST_BITS);
        for (int bit = 0; bit < bits; bit++) {
            changed[somewhere(changed.length, random)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] overwritten(byte[] clip, Random random) {
        var changed = clip.clone();
        var from = somewhere(clip.length, random);
        var noise = new byte[Math.min(length(random), clip.length - from)];
        if (random.nextBoolean()) {
            random.nextBytes(noise);
        } else {
            Arrays.fill(noise, (byte) (random.nextBoolean() ? 0 : 0xff));
        }
        System.arraycopy(noise, 0, changed, from, noise.length);
        return changed;
    }

    private static byte[] without(byte[] clip, Random random) {
        var from = somewhere(clip.length, random);
        var to = Math.min(clip.length, from + length(random));
        var rest = new ByteArrayOutputStream();
        rest.write(clip, 0, from);
        rest.write(clip, to, clip.length - to);
        return rest.toByteArray();
    }

    private static byte[] doubled(byte[] clip, Random random) {
        var from = somewhere(clip.length, random);
        var to = Math.min(clip.length, from + length(random));
        var more = new ByteArrayOutputStream();
        more.write(clip, 0, to);
        for (int times = 1 + random.nextInt(20); times > 0; times--) {
            more.write(clip, from, to - from);
        }
        more.write(clip, to, clip.length - to);
        return more.toByteArray();
    }

    private static byte[] swapped(byte[] clip, Random random) {
        var changed = clip.clone();
        var one = somewhere(clip.length, random);
        var other = somewhere(clip.length, random);
        var length = Math.min(length(random), clip.length - Math.max(one, other));
        System.arraycopy(clip, one, changed, other, length);
        System.arraycopy(clip, other, changed, one, length);
        return changed;
    }

    /** Numbers of two, four and eight bytes become odd ones: sizes, counts and times are such. */
    private static byte[] missized(byte[] clip, Random random) {
        var changed = clip.clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            var width = 2 << random.nextInt(3);
            var at = somewhere(Math.max(1, clip.length - width), random);
            var value = ODD[random.nextInt(ODD.length)];
            for (int i = 0; i < width && at + i < changed.length; i++) {
                changed[at + i] = (byte) (value >> 8 * (width - 1 - i));
            }
        }
        return changed;
    }

    /** In two of three cases in the first or last kilobytes, where containers have their heads and indexes. */
    private static int somewhere(int length, Random random) {
        var edge = Math.min(length, LONGEST);
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(edge);
            case 1 -> length - 1 - random.nextInt(edge);
            default -> random.nextInt(length);
        };
    }

    private static int length(Random random) {
        return 1 << random.nextInt(13);
    }
}
