package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Boxes.box;
import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.latin;
import static dev.ozean.encoding.hostile.Bytes.repeat;
import static dev.ozean.encoding.hostile.Bytes.u8;
import static dev.ozean.encoding.hostile.Bytes.zeros;
import static dev.ozean.encoding.hostile.Ebml.element;
import static dev.ozean.encoding.hostile.Ebml.uint;
import static dev.ozean.encoding.hostile.Ebml.words;
import static dev.ozean.encoding.protocol.FailureCode.TOO_MANY_TRACKS;

import java.util.List;

/** Ten thousand of what there should be one of. */
final class Crowds {
    private static final String KIND = "crowd";
    private static final int MANY = 10_000;

    private Crowds() {}

    static List<Evil> all() {
        return List.of(
                Evil.refused(KIND, "MP4 of 10,000 tracks", mp4(), TOO_MANY_TRACKS),
                Evil.refused(KIND, "Matroska of 10,000 tracks", matroska(), TOO_MANY_TRACKS),
                Evil.refused(KIND, "AVI of 10,000 streams", avi(), TOO_MANY_TRACKS),
                Evil.either(KIND, "transport stream of 3000 programmes", Streams.programmes(3000)),
                Evil.either(KIND, "Ogg of 10,000 beginnings", Streams.ogg(MANY)),
                Evil.either(KIND, "Matroska of 10,000 attachments", attachments()),
                Evil.either(KIND, "Matroska of 100,000 chapters", chapters(100_000)),
                Evil.either(KIND, "Matroska of tags within tags, 1000 deep", tags(1000)),
                Evil.either(KIND, "MP4 of 100,000 names", names(100_000)));
    }

    private static byte[] mp4() {
        var film = Film.of(5);
        var track = box("trak", Film.tkhd(2), box("mdia", Film.mdhd(1000, 1000), Film.hdlr("text")));
        return film.adding("moov", repeat(track, MANY)).bytes();
    }

    private static byte[] matroska() {
        var reel = Reel.of(5);
        for (int number = 2; number < MANY; number++) {
            reel.track(element(
                    Reel.TRACK,
                    uint(0xd7, number),
                    uint(0x73c5, number),
                    uint(0x83, 2),
                    words(0x86, "A_AAC"),
                    element(0xe1, uint(0x9f, 2))));
        }
        return reel.bytes();
    }

    private static byte[] avi() {
        var film = Riff.of(5);
        var format = join(Bytes.little16(1, 1), Bytes.little32(8000, 16_000), Bytes.little16(2, 16));
        film.stream(repeat(Riff.stream("auds", "\0\0\0\0", 1, 8000, 0, format), MANY));
        return film.bytes();
    }

    private static byte[] attachments() {
        var one = Reel.attachment("font.ttf", "application/x-truetype-font", zeros(16));
        return Reel.of(5).attachments(repeat(one, MANY)).bytes();
    }

    private static byte[] chapters(int count) {
        var one = Reel.chapter(100_000_000L, element(0x80, words(0x85, "chapter"), words(0x437c, "eng")));
        return Reel.of(5).chapters(repeat(one, count)).bytes();
    }

    private static byte[] tags(int depth) {
        var tag = words(0x45a3, "NAME");
        for (int i = 0; i < depth; i++) {
            tag = element(0x67c8, words(0x45a3, "NAME"), tag);
        }
        return Reel.of(5).segment(element(0x1254c367L, element(0x7373, tag))).bytes();
    }

    private static byte[] names(int count) {
        var name = box("\u00a9nam", Boxes.full("data", 0, 1, zeros(4), latin("name")));
        var words = box("meta", u8(0, 0, 0, 0), Film.hdlr("mdir"), box("ilst", repeat(name, count)));
        return Film.of(5).adding("moov", box("udta", words)).bytes();
    }
}
