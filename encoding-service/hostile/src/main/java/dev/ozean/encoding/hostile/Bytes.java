package dev.ozean.encoding.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;

/** Numbers and texts as containers have them; the most significant byte first, unless it says little. */
final class Bytes {
    private Bytes() {}

    static byte[] join(byte[]... parts) {
        return join(List.of(parts));
    }

    static byte[] join(List<byte[]> parts) {
        var all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] repeat(byte[] part, int times) {
        var all = new byte[part.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(part, 0, all, i * part.length, part.length);
        }
        return all;
    }

    static byte[] zeros(int count) {
        return new byte[count];
    }

    static byte[] noise(int count, long seed) {
        var noise = new byte[count];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One character a byte. */
    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] u8(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] u16(int... values) {
        var bytes = ByteBuffer.allocate(2 * values.length);
        for (var value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    static byte[] u24(int value) {
        return u8(value >> 16, value >> 8, value);
    }

    static byte[] u32(long... values) {
        return u32(ByteOrder.BIG_ENDIAN, values);
    }

    static byte[] u64(long... values) {
        var bytes = ByteBuffer.allocate(8 * values.length);
        for (var value : values) {
            bytes.putLong(value);
        }
        return bytes.array();
    }

    static byte[] little16(int... values) {
        var bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (var value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    static byte[] little32(long... values) {
        return u32(ByteOrder.LITTLE_ENDIAN, values);
    }

    static byte[] little64(long value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    /** So many zeros, as small as zlib makes them. */
    static byte[] deflatedZeros(long count) {
        return deflated(new byte[0], count);
    }

    /** The content, and so many zeros behind it. */
    static byte[] deflated(byte[] content, long zeros) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var all = new ByteArrayOutputStream();
        var block = new byte[1 << 16];
        deflater.setInput(content);
        drain(deflater, block, all);
        for (var left = zeros; left > 0; left -= block.length) {
            deflater.setInput(new byte[(int) Math.min(left, block.length)]);
            drain(deflater, block, all);
        }
        deflater.finish();
        while (!deflater.finished()) {
            all.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return all.toByteArray();
    }

    private static void drain(Deflater deflater, byte[] block, ByteArrayOutputStream all) {
        while (!deflater.needsInput()) {
            all.write(block, 0, deflater.deflate(block));
        }
    }

    private static byte[] u32(ByteOrder order, long... values) {
        var bytes = ByteBuffer.allocate(4 * values.length).order(order);
        for (var value : values) {
            bytes.putInt((int) value);
        }
        return bytes.array();
    }
}
