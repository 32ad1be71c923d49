package dev.ozean.encoder.mp4;

import java.util.Arrays;

/** Very many numbers that are mostly small, kept in as few bytes each as they need: seven bits a byte, the lowest first. */
final class Numbers {
    private static final int MOST_BYTES = 5;

    private byte[] bytes = new byte[1024];
    private int used;
    private int count;

    void add(int value) {
        if (bytes.length - used < MOST_BYTES) {
            bytes = Arrays.copyOf(bytes, bytes.length + bytes.length / 2);
        }
        // Small negative ones are small too.
        var rest = value << 1 ^ value >> 31;
        while ((rest & ~0x7f) != 0) {
            bytes[used++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[used++] = (byte) rest;
        count++;
    }

    int count() {
        return count;
    }

    int[] all() {
        var all = new int[count];
        var at = 0;
        for (int i = 0; i < count; i++) {
            var value = 0;
            var shift = 0;
            do {
                value |= (bytes[at] & 0x7f) << shift;
                shift += 7;
            } while (bytes[at++] < 0);
            all[i] = value >>> 1 ^ -(value & 1);
        }
        return all;
    }
}
