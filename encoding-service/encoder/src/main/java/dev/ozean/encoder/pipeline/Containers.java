package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Input;
import dev.ozean.encoding.protocol.FailureCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Tells an MP4 that lost its tail from what never was one, when libav can open neither. */
final class Containers {
    private static final Set<String> BOXES = Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "uuid", "moof");
    private static final int MOST_BOXES = 1000;

    private Containers() {}

    static FailureCode whyUnopened(Input input) {
        try {
            return lostTail(input) ? FailureCode.TRUNCATED : FailureCode.NOT_MEDIA;
        } catch (IOException _) {
            return FailureCode.NOT_MEDIA;
        }
    }

    /** Walks the boxes: those of a whole file end where the file ends. */
    private static boolean lostTail(Input input) throws IOException {
        long position = 0;
        for (int box = 0; box < MOST_BOXES && position + 8 <= input.size(); box++) {
            var head = new byte[16];
            var length = input.read(position, head, head.length);
            var type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            if (!BOXES.contains(type)) {
                return false;
            }
            long size = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
            if (size == 1 && length == head.length) {
                size = ByteBuffer.wrap(head).getLong(8);
            }
            if (size == 0 || size > input.size() - position) {
                return type.equals("mdat") || type.equals("moov");
            }
            if (size < 8) {
                return false;
            }
            position += size;
        }
        return false;
    }
}
