package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.text;
import static dev.ozean.encoding.hostile.Bytes.u64;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The elements of Matroska; every size takes eight bytes, which is allowed. */
final class Ebml {
    private static final long LONG_SIZE = 1L << 56;

    private Ebml() {}

    static byte[] element(long id, byte[]... parts) {
        var content = join(parts);
        return claiming(id, content.length, content);
    }

    /** Says that it has so many bytes. */
    static byte[] claiming(long id, long size, byte[]... parts) {
        return join(id(id), u64(LONG_SIZE | size), join(parts));
    }

    static byte[] uint(long id, long value) {
        return element(id, u64(value));
    }

    static byte[] real(long id, double value) {
        return element(id, u64(Double.doubleToRawLongBits(value)));
    }

    static byte[] words(long id, String value) {
        return element(id, text(value));
    }

    private static byte[] id(long id) {
        var all = ByteBuffer.allocate(8).putLong(id).array();
        return Arrays.copyOfRange(all, Long.numberOfLeadingZeros(id) / 8, 8);
    }
}
