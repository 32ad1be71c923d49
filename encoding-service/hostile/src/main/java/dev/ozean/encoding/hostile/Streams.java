package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.latin;
import static dev.ozean.encoding.hostile.Bytes.little32;
import static dev.ozean.encoding.hostile.Bytes.little64;
import static dev.ozean.encoding.hostile.Bytes.noise;
import static dev.ozean.encoding.hostile.Bytes.repeat;
import static dev.ozean.encoding.hostile.Bytes.u16;
import static dev.ozean.encoding.hostile.Bytes.u24;
import static dev.ozean.encoding.hostile.Bytes.u32;
import static dev.ozean.encoding.hostile.Bytes.u8;
import static dev.ozean.encoding.hostile.Bytes.zeros;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** The other containers, in knots. */
final class Streams {
    private static final String KIND = "container";
    private static final long ALL = 0xffff_ffffL;
    private static final int PACKET = 188;

    private Streams() {}

    static List<Evil> all() {
        return List.of(
                either("transport stream of nothing", repeat(packet(0x1fff, 0x10, zeros(0)), 30_000)),
                either("transport stream of noise", transportNoise()),
                either("transport stream of a table without end", endlessTable()),
                either("programme stream of noise", join(u32(0x1ba), noise(500_000, 8))),
                either("FLV with names within names", flv(nested(100_000))),
                either("FLV with 2^32 key frames", flv(keyFrames())),
                either("FLV whose tags point at themselves", flv(new byte[0])),
                either("ASF of 2^63 bytes", asf(Long.MAX_VALUE, ALL)),
                either("ASF of 2^32 parts", asf(30 + 240, ALL)),
                either("MXF of 2^63 bytes", mxf()),
                either("Ogg with a page that never ends", oggWithoutEnd()),
                either("Ogg with Theora of 2^20 by 2^20", theora()),
                either("Matroska in clusters of unknown size", unknownSizes()),
                either("Matroska that is all head", Ebml.claiming(0x1a45dfa3L, 1L << 50, zeros(1000))),
                either(
                        "Matroska with a void of 2^55 bytes",
                        join(
                                Reel.head(),
                                Ebml.claiming(0x18538067L, 1L << 55, Ebml.claiming(0xec, 1L << 54, zeros(1000))))));
    }

    private static Evil either(String name, byte[] bytes) {
        return Evil.either(KIND, name, bytes);
    }

    /** A transport stream with that many programmes, each in a table of its own. */
    static byte[] programmes(int count) {
        var stream = new ByteArrayOutputStream();
        for (int from = 0; from < count; from += 40) {
            var list = new ByteArrayOutputStream();
            for (int i = from; i < Math.min(count, from + 40); i++) {
                list.writeBytes(u16(i + 1, 0xe000 | 0x100 + i));
            }
            stream.writeBytes(packet(0, 0x50, section(0, 1, list.toByteArray())));
        }
        for (int i = 0; i < count; i++) {
            var streams = join(u16(0xe100, 0xf000), repeat(join(u8(0x1b), u16(0xe000 | 0x1000 + i, 0xf000)), 20));
            stream.writeBytes(packet(0x100 + i, 0x50, section(2, i + 1, streams)));
        }
        stream.writeBytes(repeat(packet(0x1fff, 0x10, zeros(0)), 500));
        return stream.toByteArray();
    }

    private static byte[] section(int table, int number, byte[] content) {
        var body = join(u8(table), u16(0xb000 | content.length + 9), u16(number), u8(0xc1, 0, 0), content);
        return join(u8(0), body, u32(crc(body)));
    }

    private static long crc(byte[] bytes) {
        int crc = -1;
        for (var value : bytes) {
            crc ^= value << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? crc << 1 ^ 0x04c11db7 : crc << 1;
            }
        }
        return crc & ALL;
    }

    private static byte[] packet(int pid, int flags, byte[] payload) {
        var packet = new byte[PACKET];
        Arrays.fill(packet, (byte) 0xff);
        var head = u8(0x47, (flags & 0x40) | pid >> 8 & 0x1f, pid, flags & 0x3f | 0x10);
        System.arraycopy(head, 0, packet, 0, 4);
        System.arraycopy(payload, 0, packet, 4, Math.min(payload.length, PACKET - 4));
        return packet;
    }

    private static byte[] transportNoise() {
        var noise = noise(PACKET * 5000, 6);
        for (int i = 0; i < noise.length; i += PACKET) {
            noise[i] = 0x47;
        }
        return noise;
    }

    private static byte[] endlessTable() {
        var begun = packet(0, 0x50, join(u8(0, 0), u16(0xbfff), noise(100, 1)));
        return join(begun, repeat(packet(0, 0x10, noise(184, 2)), 5000));
    }

    private static byte[] flv(byte[] script) {
        var tag = join(u8(18), u24(script.length), u24(0), u8(0), u24(0), script, u32(0));
        var picture = join(u8(9), u24(0xff_ffff), u24(0), u8(0), u24(0), u8(0x17, 1, 0, 0, 0));
        return join(latin("FLV"), u8(1, 5), u32(9, 0), tag, repeat(picture, 50));
    }

    private static byte[] named(String name) {
        return join(u8(2), u16(name.length()), latin(name));
    }

    private static byte[] nested(int depth) {
        return join(named("onMetaData"), repeat(join(u8(3), u16(1), latin("a")), depth));
    }

    private static byte[] keyFrames() {
        return join(
                named("onMetaData"),
                u8(8),
                u32(1),
                u16(9),
                latin("keyframes"),
                u8(3),
                u16(5),
                latin("times"),
                u8(10),
                u32(ALL),
                zeros(900));
    }

    private static byte[] asf(long size, long parts) {
        var head = u8(0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9, 0x00, 0xaa, 0x00, 0x62, 0xce, 0x6c);
        var part = join(noise(16, 3), little64(24));
        return join(head, little64(size), little32(parts), u8(1, 2), repeat(part, 10));
    }

    private static byte[] mxf() {
        var key = u8(0x06, 0x0e, 0x2b, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0d, 0x01, 0x02, 0x01, 0x01, 0x02, 0x04, 0x00);
        return join(
                key,
                u8(0x88),
                Bytes.u64(Long.MAX_VALUE),
                u16(1, 2),
                u32(1),
                Bytes.u64(1L << 62, 1L << 61, 0),
                noise(400, 1));
    }

    private static byte[] page(int flags, int serial, int number, byte[] laces, byte[] content) {
        return join(
                latin("OggS"), u8(0, flags), zeros(8), little32(serial, number, 0), u8(laces.length), laces, content);
    }

    /** So many streams that begin, and none that goes on. */
    static byte[] ogg(int count) {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            var head = join(u8(1), latin("vorbis"), little32(0), u8(2), little32(48_000, 0, 0, 0), u8(0xb8, 1));
            all.writeBytes(page(2, i + 1, 0, u8(head.length), head));
        }
        return all.toByteArray();
    }

    private static byte[] oggWithoutEnd() {
        var laces = new byte[255];
        Arrays.fill(laces, (byte) 255);
        return join(ogg(1), repeat(page(1, 1, 1, laces, zeros(255 * 255)), 60));
    }

    private static byte[] theora() {
        var head = join(
                u8(0x80),
                latin("theora"),
                u8(3, 2, 1),
                u16(65_535, 65_535),
                u24(0xff_ffff),
                u24(0xff_ffff),
                u8(0, 0),
                u32(25, 1),
                u24(1),
                u24(1),
                u8(0),
                u24(0),
                u16(0));
        return join(page(2, 1, 0, u8(head.length), head), repeat(page(0, 1, 1, u8(100), noise(100, 4)), 100));
    }

    private static byte[] unknownSizes() {
        var cluster = Ebml.claiming(0x1f43b675L, (1L << 56) - 1, Ebml.uint(0xe7, 0));
        return join(Reel.head(), Ebml.claiming(0x18538067L, (1L << 56) - 1, repeat(cluster, 20_000)));
    }
}
