package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Input;
import dev.ozean.encoding.protocol.FailureCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What the bytes of a file say about its length where libav does not: it opens neither some, nor minds what others lost. */
final class Containers {
    private static final Set<String> BOXES = Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "uuid", "moof");
    private static final int MOST_BOXES = 1000;
    private static final Set<String> RIFFS = Set.of("AVI ", "WAVE");
    private static final double MISSED_SHARE = 0.01;

    /** Who writes into a pipe does not know, and says 2 or 4 GiB. */
    private static final long UNSAID = 0x7fff_0000L;

    /** Counted from behind the number itself. */
    private static final int RIFF_BEGIN = 8;

    private Containers() {}

    static FailureCode whyUnopened(Input input) {
        try {
            return lostTail(input) ? FailureCode.TRUNCATED : FailureCode.NOT_MEDIA;
        } catch (IOException _) {
            return FailureCode.NOT_MEDIA;
        }
    }

    /** AVI and WAV say in front how many bytes there are; recorders that never came back to it left 0. */
    static boolean lostTailOfRiff(Input input) throws IOException {
        var head = new byte[RIFF_BEGIN + 4];
        if (input.read(0, head, head.length) < head.length
                || !text(head, 0).equals("RIFF")
                || !RIFFS.contains(text(head, RIFF_BEGIN))) {
            return false;
        }
        var claimed = Integer.toUnsignedLong(
                ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
        var missing = RIFF_BEGIN + claimed - input.size();
        return claimed != 0 && claimed < UNSAID && missing > claimed * MISSED_SHARE;
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }

    /** Tells an MP4 that lost its tail from what never was one. Walks the boxes: those of a whole file end where the file ends. */
    private static boolean lostTail(Input input) throws IOException {
        long position = 0;
        for (int box = 0; box < MOST_BOXES && position + 8 <= input.size(); box++) {
            var head = new byte[16];
            var length = input.read(position, head, head.length);
            var type = text(head, 4);
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
