package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Input;
import dev.ozean.encoding.protocol.FailureCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Whether a file lost its tail, where libav does not tell: such an MP4 it cannot open, such a RIFF it takes for whole. */
final class Containers {
    private static final Set<String> BOXES = Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "uuid", "moof");
    private static final int MOST_BOXES = 1000;
    private static final Set<String> RIFFS = Set.of("AVI ", "WAVE");

    /** What a RIFF may lack and still be taken for whole, as a share of its length. */
    private static final double TOLERATED_SHARE = 0.01;

    /** Bytes: who writes into a pipe does not know the length, and claims 2 or 4 GiB. */
    private static final long UNKNOWN_LENGTH = 0x7fff_0000L;

    /** Bytes of the identifier and the length in front of a RIFF, which do not count themselves. */
    private static final int RIFF_HEADER = 8;

    private Containers() {}

    static FailureCode whyUnopened(Input input) {
        try {
            if (isElsewhere(input)) {
                return FailureCode.REFERENCES_ONLY;
            }
            return lostTail(input) ? FailureCode.TRUNCATED : FailureCode.NOT_MEDIA;
        } catch (IOException _) {
            return FailureCode.NOT_MEDIA;
        }
    }

    /** It only says where the film is. */
    static boolean isElsewhere(Input input) throws IOException {
        return Scripts.isOne(input) || QuickTime.isElsewhere(input);
    }

    /** AVI and WAV say in front how many bytes there are; recorders that never came back to it left 0. */
    static boolean lostTailOfRiff(Input input) throws IOException {
        var head = new byte[RIFF_HEADER + 4];
        if (input.read(0, head, head.length) < head.length
                || !text(head, 0).equals("RIFF")
                || !RIFFS.contains(text(head, RIFF_HEADER))) {
            return false;
        }
        var claimed = Integer.toUnsignedLong(
                ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
        var missing = RIFF_HEADER + claimed - input.size();
        return claimed != 0 && claimed < UNKNOWN_LENGTH && missing > claimed * TOLERATED_SHARE;
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }

    /** Tells an MP4 that lost its tail from what never was one: the boxes of a whole file end where the file ends. */
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
