package dev.ozean.encoder.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A box of an MP4 file of our own making: where it starts among its siblings' bytes, and what it holds behind its head. */
record Box(String type, int start, ByteBuffer content) {
    private static final int HEAD = 8;

    /** All boxes in a row; what is in them is looked at when it is asked for. */
    static List<Box> in(ByteBuffer bytes) {
        var boxes = new ArrayList<Box>();
        for (int at = 0; at + HEAD <= bytes.limit(); ) {
            var size = bytes.getInt(at);
            if (size < HEAD || size > bytes.limit() - at) {
                throw new IllegalArgumentException("a box of %d bytes at %d".formatted(size, at));
            }
            var type = new byte[4];
            bytes.get(at + 4, type);
            var content = bytes.slice(at + HEAD, size - HEAD);
            boxes.add(new Box(new String(type, StandardCharsets.ISO_8859_1), at, content));
            at += size;
        }
        return boxes;
    }

    /** The first of that type. */
    static Box first(List<Box> boxes, String type) {
        return boxes.stream()
                .filter(box -> box.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no box " + type));
    }

    /** What lies at the end of a path of types. */
    Box at(String... path) {
        var box = this;
        for (var type : path) {
            box = first(in(box.content), type);
        }
        return box;
    }

    /** Head and all, copied. */
    byte[] bytes() {
        var bytes = ByteBuffer.allocate(HEAD + content.limit());
        bytes.putInt(bytes.capacity()).put(type.getBytes(StandardCharsets.ISO_8859_1));
        bytes.put(HEAD, content, 0, content.limit());
        return bytes.array();
    }
}
