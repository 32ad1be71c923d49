package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.latin;
import static dev.ozean.encoding.hostile.Bytes.u32;
import static dev.ozean.encoding.hostile.Bytes.u64;

/** The boxes of MP4 and QuickTime, honest or not. */
final class Boxes {
    private Boxes() {}

    static byte[] box(String type, byte[]... parts) {
        var content = join(parts);
        return join(u32(8 + content.length), latin(type), content);
    }

    /** With a version and flags in front of its content. */
    static byte[] full(String type, int version, int flags, byte[]... parts) {
        return box(type, u32((long) version << 24 | flags), join(parts));
    }

    /** Says that it has so many bytes, its head among them. */
    static byte[] claiming(String type, long size, byte[]... parts) {
        return join(u32(size), latin(type), join(parts));
    }

    /** The same in 64 bits. */
    static byte[] claimingLong(String type, long size, byte[]... parts) {
        return join(u32(1), latin(type), u64(size), join(parts));
    }

    static byte[] ftyp() {
        return box("ftyp", latin("qt  "), u32(0), latin("qt  "));
    }

    /** Boxes within boxes, {@code depth} of them. */
    static byte[] nested(String type, int depth) {
        var bytes = new byte[8 * depth];
        for (int i = 0; i < depth; i++) {
            System.arraycopy(u32(8L * (depth - i)), 0, bytes, 8 * i, 4);
            System.arraycopy(latin(type), 0, bytes, 8 * i + 4, 4);
        }
        return bytes;
    }
}
