package dev.ozean.catalog.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file of any size that begins like an MP4 and whose every byte can be told from its place. */
record Film(long length) {
    private static final int CHUNK = 1 << 20;
    private static final byte[] BEGINNING = ByteBuffer.allocate(24)
            .putInt(24)
            .put("ftypisom".getBytes(StandardCharsets.ISO_8859_1))
            .put(12, "isomiso2mp41".getBytes(StandardCharsets.ISO_8859_1))
            .array();

    byte[] bytes() {
        return bytes(0, Math.toIntExact(length));
    }

    byte[] bytes(long from, int count) {
        var bytes = new byte[count];
        fill(from, bytes, 0, count);
        return bytes;
    }

    InputStream from(long offset) {
        return new InputStream() {
            private long at = offset;

            @Override
            public int read() {
                return at == length ? -1 : at(at++) & 0xff;
            }

            @Override
            public int read(byte[] target, int start, int count) {
                if (at == length) {
                    return -1;
                }
                var now = (int) Math.min(count, length - at);
                fill(at, target, start, now);
                at += now;
                return now;
            }
        };
    }

    /** Whether a stream holds this file and nothing else. */
    boolean isIn(InputStream stream) throws IOException {
        var at = 0L;
        var bytes = stream.readNBytes(CHUNK);
        while (bytes.length > 0) {
            if (at + bytes.length > length || !Arrays.equals(bytes, bytes(at, bytes.length))) {
                return false;
            }
            at += bytes.length;
            bytes = stream.readNBytes(CHUNK);
        }
        return at == length;
    }

    private static void fill(long from, byte[] target, int start, int count) {
        for (var i = 0; i < count; i++) {
            target[start + i] = at(from + i);
        }
    }

    private static byte at(long place) {
        return place < BEGINNING.length
                ? BEGINNING[(int) place]
                : (byte) (place ^ (place >>> 8) * 31 ^ (place >>> 20) * 7);
    }
}
