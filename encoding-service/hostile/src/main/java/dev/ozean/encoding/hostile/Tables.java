package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Boxes.box;
import static dev.ozean.encoding.hostile.Boxes.claiming;
import static dev.ozean.encoding.hostile.Boxes.claimingLong;
import static dev.ozean.encoding.hostile.Boxes.ftyp;
import static dev.ozean.encoding.hostile.Boxes.full;
import static dev.ozean.encoding.hostile.Boxes.nested;
import static dev.ozean.encoding.hostile.Bytes.deflated;
import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.latin;
import static dev.ozean.encoding.hostile.Bytes.repeat;
import static dev.ozean.encoding.hostile.Bytes.u16;
import static dev.ozean.encoding.hostile.Bytes.u32;
import static dev.ozean.encoding.hostile.Bytes.u8;
import static dev.ozean.encoding.hostile.Bytes.zeros;

import java.util.ArrayList;
import java.util.List;

/** MP4 whose tables claim more than there is, or more than anybody can hold. */
final class Tables {
    private static final String KIND = "table";
    private static final long ALL = 0xffff_ffffL;
    private static final int PICTURES = 25;

    private Tables() {}

    static List<Evil> all() {
        var all = new ArrayList<Evil>();
        for (var type : List.of("stts", "ctts", "stsc", "stco", "co64", "stss", "stps", "sdtp", "sbgp", "sgpd")) {
            all.add(either(type + " of 2^32 entries", film().with(type, full(type, 0, 0, u32(ALL), zeros(64)))));
        }
        all.add(either("stsz of 2^32 entries", film().with("stsz", full("stsz", 0, 0, u32(0, ALL)))));
        all.add(either("stsz of 2^32 pictures of one byte", film().with("stsz", full("stsz", 0, 0, u32(1, ALL)))));
        all.add(either("stz2 of 2^32 entries", film().with("stsz", full("stz2", 0, 0, u8(0, 0, 0, 4), u32(ALL)))));
        all.add(either("dref of 2^32 entries", film().with("dref", full("dref", 0, 0, u32(ALL)))));
        all.add(either("stsd of 2^32 entries", film().with("stsd", full("stsd", 0, 0, u32(ALL)))));
        all.add(either("stsd of 3000 entries", film().with("stsd", manyEntries())));
        all.add(either("forty million pictures in one chunk", manySamples(40_000_000)));
        all.add(either("four hundred million pictures in one chunk", manySamples(400_000_000)));
        all.add(either("elst of 2^32 entries", edited(full("elst", 0, 0, u32(ALL)))));
        all.add(either("elst that shows the beginning 1,000 times", edited(edits(1_000, 1000))));
        all.add(either("elst of 50,000 nothings", edited(edits(50_000, 0))));
        all.add(either("trun of 2^32 pieces", fragmented(ALL)));
        all.add(either("trun of forty million pieces", fragmented(40_000_000)));
        all.add(either(
                "saiz and senc of 2^32 entries",
                film().adding(
                                "stbl",
                                join(
                                        full("saiz", 0, 0, u8(0), u32(ALL)),
                                        full("senc", 0, 0, u32(ALL)),
                                        full("saio", 0, 0, u32(ALL))))));
        all.add(either(
                "iloc and iinf of 2^16 entries",
                film().adding(
                                "file",
                                full(
                                        "meta",
                                        0,
                                        0,
                                        Film.hdlr("pict"),
                                        full("iinf", 0, 0, u16(65_535)),
                                        full("iloc", 0, 0, u8(0x44, 0), u16(65_535)),
                                        box("iprp", box("ipco"), full("ipma", 0, 0, u32(ALL)))))));
        all.add(either(
                "keys of 2^32 names",
                film().adding(
                                "moov",
                                box(
                                        "meta",
                                        full("hdlr", 0, 0, zeros(24)),
                                        full("keys", 0, 0, u32(ALL)),
                                        box("ilst")))));
        all.add(either(
                "sidx of 2^16 pieces",
                film().adding("file", full("sidx", 0, 0, u32(1, 25_000, 0, 0), u16(0, 65_535)))));
        all.add(either(
                "tfra of 2^32 pieces",
                film().adding(
                                "file",
                                box("mfra", full("tfra", 0, 0, u32(1, 0x3f, ALL)), full("mfro", 0, 0, u32(16))))));
        all.add(either("moov within moov, 100,000 deep", join(ftyp(), nested("moov", 100_000))));
        all.add(either("udta within udta, 100,000 deep", film().adding("moov", nested("udta", 100_000))));
        all.add(either("a box of no bytes", film().adding("moov", claiming("udta", 0))));
        all.add(either("a box of one byte", film().adding("moov", claiming("free", 7))));
        all.add(either("a box of 2^63 bytes", film().adding("moov", claimingLong("free", Long.MAX_VALUE))));
        all.add(either("a box of less than nothing", film().adding("moov", claimingLong("free", -1))));
        all.add(either(
                "covr of 2^31 bytes",
                film().adding(
                                "moov",
                                box(
                                        "udta",
                                        full(
                                                "meta",
                                                0,
                                                0,
                                                box("ilst", claiming("covr", 0x7fff_ffffL, latin("data"))))))));
        all.add(either("chapters in itself", film().adding("trak", box("tref", box("chap", u32(1, 1, 1, 1))))));
        all.add(either("moov squeezed, claiming 4 GiB", squeezed(0, ALL)));
        all.add(either("moov squeezed, claiming less than it is", squeezed(0, 100)));
        all.add(either("moov squeezed with 512 MiB of nothing behind it", squeezed(512L << 20, 600L << 20)));
        all.add(either("moov squeezed within itself", squeezedTwice()));
        return all;
    }

    private static Film film() {
        return Film.of(PICTURES);
    }

    private static Evil either(String name, Film film) {
        return either(name, film.bytes());
    }

    private static Evil either(String name, byte[] bytes) {
        return Evil.either(KIND, name, bytes);
    }

    private static byte[] manyEntries() {
        var entry = Film.entry("jpeg", 320, 180);
        return full("stsd", 0, 0, u32(3000), repeat(entry, 3000));
    }

    /** A few bytes that stand for an index of many. */
    private static Film manySamples(long count) {
        return film().with("stsz", full("stsz", 0, 0, u32(1, count)))
                .with("stsc", full("stsc", 0, 0, u32(1, 1, count, 1)))
                .with("stts", full("stts", 0, 0, u32(1, count, 1)));
    }

    private static Film edited(byte[] list) {
        return film().with("edts", box("edts", list));
    }

    private static byte[] edits(int count, int ticks) {
        return full("elst", 0, 0, u32(count), repeat(u32(ticks, 0, 0x10000), count));
    }

    private static byte[] fragmented(long pieces) {
        var defaults = box("mvex", full("trex", 0, 0, u32(1, 1, 1000, 1, 0)));
        var fragment = box(
                "moof",
                full("mfhd", 0, 0, u32(1)),
                box("traf", full("tfhd", 0, 0x38, u32(1, 1000, 1, 0)), full("trun", 0, 0, u32(pieces))));
        return film().adding("moov", defaults).adding("file", fragment).bytes();
    }

    private static byte[] squeezed(long zeros, long claimed) {
        var film = film();
        var packed = deflated(film.index(), zeros);
        return film.with("moov", cmov(packed, claimed)).bytes();
    }

    private static byte[] squeezedTwice() {
        var film = film();
        var inner = cmov(deflated(film.index(), 0), film.index().length);
        return film.with("moov", cmov(deflated(inner, 0), inner.length)).bytes();
    }

    private static byte[] cmov(byte[] packed, long claimed) {
        return box("moov", box("cmov", box("dcom", latin("zlib")), box("cmvd", u32(claimed), packed)));
    }
}
