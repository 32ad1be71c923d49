package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Boxes.box;
import static dev.ozean.encoding.hostile.Boxes.ftyp;
import static dev.ozean.encoding.hostile.Boxes.full;
import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.latin;
import static dev.ozean.encoding.hostile.Bytes.u16;
import static dev.ozean.encoding.hostile.Bytes.u32;
import static dev.ozean.encoding.hostile.Bytes.u8;
import static dev.ozean.encoding.hostile.Bytes.zeros;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A QuickTime film of JPEGs, of which each box can be exchanged for a lie; 25 pictures a second unless it says otherwise. */
final class Film {
    private static final int TIMESCALE = 25_000;
    private static final int TICKS = 1000;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    private final List<byte[]> pictures;
    private final Map<String, byte[]> instead = new HashMap<>();
    private final Map<String, byte[]> more = new HashMap<>();

    private Film(List<byte[]> pictures) {
        this.pictures = pictures;
    }

    static Film of(int pictures) {
        return new Film(Pictures.moving(pictures, WIDTH, HEIGHT));
    }

    /** The whole box of that type, or nothing where there is none. */
    Film with(String type, byte[] box) {
        instead.put(type, box);
        return this;
    }

    /** At the end of the box of that type: {@code moov}, {@code trak}, {@code stbl}, or of the file. */
    Film adding(String parent, byte[] box) {
        more.merge(parent, box, Bytes::join);
        return this;
    }

    byte[] bytes() {
        return join(ftyp(), box("mdat", join(pictures)), get("moov", index()), more("file"));
    }

    /** With its pictures in another file, from its first byte on. */
    byte[] elsewhere(byte[] reference) {
        with("dref", full("dref", 0, 0, u32(1), reference));
        return join(ftyp(), moov(0), box("mdat", new byte[0]));
    }

    /** The index alone, without the pictures. */
    byte[] index() {
        return moov(ftyp().length + 8);
    }

    private byte[] moov(int offset) {
        return box("moov", get("mvhd", mvhd()), get("trak", trak(offset)), more("moov"));
    }

    private byte[] mvhd() {
        return full(
                "mvhd",
                0,
                0,
                u32(0, 0, TIMESCALE, (long) pictures.size() * TICKS, 0x10000),
                u16(0x100),
                zeros(10),
                matrix(),
                zeros(24),
                u32(2));
    }

    private byte[] trak(int offset) {
        var minf = box(
                "minf",
                full("vmhd", 0, 1, zeros(8)),
                box("dinf", get("dref", full("dref", 0, 0, u32(1), full("url ", 0, 1)))),
                get("stbl", stbl(offset)));
        return box(
                "trak",
                get("tkhd", tkhd(1)),
                get("edts", new byte[0]),
                box("mdia", get("mdhd", mdhd(TIMESCALE, pictures.size() * TICKS)), hdlr("vide"), minf),
                more("trak"));
    }

    static byte[] mdhd(long timescale, long duration) {
        return full("mdhd", 0, 0, u32(0, 0, timescale, duration), u16(0x55c4, 0));
    }

    static byte[] hdlr(String type) {
        return full("hdlr", 0, 0, u32(0), latin(type), zeros(12), u8(0));
    }

    static byte[] tkhd(int number) {
        return full(
                "tkhd",
                0,
                7,
                u32(0, 0, number, 0, 1000),
                zeros(8),
                u16(0, 0, 0, 0),
                matrix(),
                u32((long) WIDTH << 16, (long) HEIGHT << 16));
    }

    /** The first entry of {@code stsd}, of pictures. */
    static byte[] entry(String codec, int width, int height, byte[]... inside) {
        return box(
                codec,
                zeros(6),
                u16(1),
                zeros(16),
                u16(width, height),
                u32(0x480000, 0x480000, 0),
                u16(1),
                zeros(32),
                u16(24, -1),
                join(inside));
    }

    static byte[] stsd(byte[]... entries) {
        return full("stsd", 0, 0, u32(entries.length), join(entries));
    }

    private byte[] stbl(int offset) {
        var sizes = pictures.stream().map(picture -> u32(picture.length)).toList();
        return box(
                "stbl",
                get("stsd", stsd(entry("jpeg", WIDTH, HEIGHT))),
                get("stts", full("stts", 0, 0, u32(1, pictures.size(), TICKS))),
                get("ctts", new byte[0]),
                get("stsc", full("stsc", 0, 0, u32(1, 1, pictures.size(), 1))),
                get("stsz", full("stsz", 0, 0, u32(0, pictures.size()), join(sizes))),
                get("stco", full("stco", 0, 0, u32(1, offset))),
                more("stbl"));
    }

    private static byte[] matrix() {
        return u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
    }

    private byte[] get(String type, byte[] honest) {
        return instead.getOrDefault(type, honest);
    }

    private byte[] more(String parent) {
        return more.getOrDefault(parent, new byte[0]);
    }
}
