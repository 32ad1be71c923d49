package dev.ozean.encoder.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes boxes into memory; the size of each is filled in when its content is known. */
final class BoxWriter {
    private ByteBuffer bytes = ByteBuffer.allocate(4096);

    BoxWriter box(String type, Runnable content) {
        var start = bytes.position();
        number(0).text(type);
        content.run();
        bytes.putInt(start, bytes.position() - start);
        return this;
    }

    /** A box with version and flags. */
    BoxWriter box(String type, int version, int flags, Runnable content) {
        return box(type, () -> {
            number(version << 24 | flags);
            content.run();
        });
    }

    BoxWriter number(long value) {
        room(4).putInt((int) value);
        return this;
    }

    BoxWriter half(int value) {
        room(2).putShort((short) value);
        return this;
    }

    BoxWriter big(long value) {
        room(8).putLong(value);
        return this;
    }

    BoxWriter text(String ascii) {
        return raw(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    BoxWriter zeros(int count) {
        return raw(new byte[count]);
    }

    BoxWriter raw(byte[] content) {
        room(content.length).put(content);
        return this;
    }

    int size() {
        return bytes.position();
    }

    byte[] toByteArray() {
        var all = new byte[bytes.position()];
        bytes.get(0, all);
        return all;
    }

    private ByteBuffer room(int count) {
        if (bytes.remaining() < count) {
            var larger = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + count));
            larger.put(bytes.flip());
            bytes = larger;
        }
        return bytes;
    }
}
