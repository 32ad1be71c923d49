package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.u16;
import static dev.ozean.encoding.hostile.Bytes.u8;
import static dev.ozean.encoding.hostile.Ebml.element;
import static dev.ozean.encoding.hostile.Ebml.real;
import static dev.ozean.encoding.hostile.Ebml.uint;
import static dev.ozean.encoding.hostile.Ebml.words;

import java.util.ArrayList;
import java.util.List;

/** A Matroska film of JPEGs, one every 40 ms, to which anything can be added. */
final class Reel {
    static final long TRACK = 0xae;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int MILLIS = 40;
    private static final long HEAD = 0x1a45dfa3L;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549a966L;
    private static final long TRACKS = 0x1654ae6bL;
    private static final long CLUSTER = 0x1f43b675L;
    private static final long ATTACHMENTS = 0x1941a469L;
    private static final long CHAPTERS = 0x1043a770L;

    private final int pictures;
    private final List<byte[]> info = new ArrayList<>();
    private final List<byte[]> tracks = new ArrayList<>();
    private final List<byte[]> segment = new ArrayList<>();
    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] inPicture = new byte[0];
    private double seconds;
    private long scale = 1_000_000;
    private boolean isPacked;

    private Reel(int pictures) {
        this.pictures = pictures;
        this.seconds = pictures * MILLIS / 1000.0;
    }

    static Reel of(int pictures) {
        return new Reel(pictures);
    }

    Reel info(byte[]... elements) {
        info.addAll(List.of(elements));
        return this;
    }

    Reel track(byte[] entry) {
        tracks.add(entry);
        return this;
    }

    /** In the entry of the picture's track. */
    Reel picture(byte[] element) {
        inPicture = join(inPicture, element);
        return this;
    }

    /** In front of the pictures. */
    Reel segment(byte[] element) {
        segment.add(element);
        return this;
    }

    Reel attachments(byte[]... files) {
        return segment(element(ATTACHMENTS, files));
    }

    /** In one edition. */
    Reel chapters(byte[]... inside) {
        return segment(element(CHAPTERS, element(0x45b9, inside)));
    }

    Reel block(byte[] block) {
        blocks.add(block);
        return this;
    }

    Reel lasting(double claimed) {
        seconds = claimed;
        return this;
    }

    Reel scale(long nanos) {
        scale = nanos;
        return this;
    }

    /** Only what was added, no picture of its own. */
    Reel packed() {
        isPacked = true;
        return this;
    }

    byte[] bytes() {
        var film = new ArrayList<byte[]>();
        film.add(element(INFO, uint(0x2ad7b1, scale), real(0x4489, seconds * 1e9 / scale), join(info)));
        film.add(element(TRACKS, picture(), join(tracks)));
        film.addAll(segment);
        film.add(element(CLUSTER, uint(0xe7, 0), join(blocks), isPacked ? new byte[0] : join(pictures())));
        return join(head(), element(SEGMENT, join(film)));
    }

    static byte[] head() {
        return element(
                HEAD,
                uint(0x4286, 1),
                uint(0x42f7, 1),
                uint(0x42f2, 4),
                uint(0x42f3, 8),
                words(0x4282, "matroska"),
                uint(0x4287, 4),
                uint(0x4285, 2));
    }

    /** A piece of a track at that millisecond. */
    static byte[] simple(int track, int millis, byte[] content) {
        return element(0xa3, u8(0x80 | track), u16(millis), u8(0x80), content);
    }

    /** The same that lasts so long, as words do. */
    static byte[] lasting(int track, int millis, long length, byte[] content) {
        return element(0xa0, element(0xa1, u8(0x80 | track), u16(millis), u8(0), content), uint(0x9b, length));
    }

    static byte[] attachment(String name, String type, byte[] content) {
        return element(0x61a7, words(0x466e, name), words(0x4660, type), element(0x465c, content), uint(0x46ae, 1));
    }

    static byte[] chapter(long endNanos, byte[]... inside) {
        return element(0xb6, uint(0x73c4, 7), uint(0x91, 0), uint(0x92, endNanos), join(inside));
    }

    /** A track of words. */
    static byte[] wordTrack(int number, String codec, byte[] header) {
        return element(
                TRACK,
                uint(0xd7, number),
                uint(0x73c5, number),
                uint(0x83, 17),
                words(0x86, codec),
                element(0x63a2, header));
    }

    private byte[] picture() {
        return element(
                TRACK,
                uint(0xd7, 1),
                uint(0x73c5, 1),
                uint(0x83, 1),
                words(0x86, "V_MJPEG"),
                element(0xe0, uint(0xb0, WIDTH), uint(0xba, HEIGHT)),
                inPicture);
    }

    private List<byte[]> pictures() {
        var made = Pictures.moving(pictures, WIDTH, HEIGHT);
        var all = new ArrayList<byte[]>();
        for (int i = 0; i < made.size(); i++) {
            all.add(simple(1, i * MILLIS, made.get(i)));
        }
        return all;
    }
}
