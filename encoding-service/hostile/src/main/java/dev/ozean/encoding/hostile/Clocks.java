package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Boxes.box;
import static dev.ozean.encoding.hostile.Boxes.full;
import static dev.ozean.encoding.hostile.Bytes.u32;
import static dev.ozean.encoding.hostile.Bytes.u64;
import static dev.ozean.encoding.hostile.Ebml.uint;

import dev.ozean.encoding.protocol.FailureCode;
import java.util.List;

/** Times that no clock shows. */
final class Clocks {
    private static final String KIND = "clock";
    private static final long ALL = 0xffff_ffffL;
    private static final int PICTURES = 25;

    private Clocks() {}

    static List<Evil> all() {
        return List.of(
                either("MP4 with no ticks a second", Film.of(50).with("mdhd", Film.mdhd(0, 25))),
                either("MP4 with 2^32 ticks a second", Film.of(50).with("mdhd", Film.mdhd(ALL, 25_000))),
                either("MP4 with one tick a second", Film.of(50).with("mdhd", Film.mdhd(1, 50_000))),
                either("MP4 whose pictures last no time", rate(0)),
                either("MP4 with 25,000 pictures a second", rate(1)),
                either("MP4 with a picture a day", rate(ALL)),
                either(
                        "MP4 with a picture of two minutes",
                        Film.of(2).with("stts", full("stts", 0, 0, u32(1, 2, 25_000 * 60)))),
                Evil.refused(
                        KIND,
                        "MP4 with nine pictures of an hour",
                        Film.of(9)
                                .with("stts", full("stts", 0, 0, u32(1, 9, 25_000 * 3600)))
                                .bytes(),
                        FailureCode.TOO_LARGE),
                either("MP4 with pictures that come long before they are decoded", composed(0x8000_0000L)),
                either("MP4 with pictures that come long after they are decoded", composed(0x7fff_ffffL)),
                either("MP4 whose clock runs backwards", backwards()),
                either("MP4 that begins after 2^62 ticks", edited(1L << 62, -1)),
                either("MP4 that begins 2^62 ticks before itself", edited(1000, -(1L << 62))),
                either(
                        "MP4 that is shown at no speed",
                        film().with("edts", box("edts", full("elst", 0, 0, u32(1, 25_000, 0, 0))))),
                Evil.either(
                        KIND, "Matroska with no ticks a second", reel().scale(0).bytes()),
                Evil.either(
                        KIND,
                        "Matroska with ticks of a day",
                        reel().scale(86_400_000_000_000L).bytes()),
                Evil.either(
                        KIND,
                        "Matroska that lasts for ever",
                        reel().lasting(1e300).bytes()),
                Evil.either(
                        KIND,
                        "Matroska that lasts less than nothing",
                        reel().lasting(-1e9).bytes()),
                Evil.either(
                        KIND,
                        "Matroska of no number",
                        reel().lasting(Double.NaN).bytes()),
                Evil.either(KIND, "Matroska with times before its beginning", early()),
                Evil.either(
                        KIND,
                        "Matroska with a million pictures a second",
                        reel().picture(uint(0x23e383, 1)).bytes()),
                Evil.either(
                        KIND,
                        "AVI with no pictures a second",
                        Riff.of(PICTURES).rate(0, 0).bytes()),
                Evil.either(
                        KIND,
                        "AVI with 2^32 pictures a second",
                        Riff.of(PICTURES).rate(ALL, 1).bytes()),
                Evil.either(
                        KIND,
                        "AVI with a picture in 136 years",
                        Riff.of(PICTURES).rate(1, ALL).bytes()),
                Evil.either(
                        KIND,
                        "AVI with a million pictures a second",
                        Riff.of(PICTURES).rate(1_000_000, 1).bytes()),
                Evil.either(
                        KIND,
                        "AVI that claims 2^32 pictures",
                        Riff.of(PICTURES).claiming(ALL).bytes()));
    }

    private static Evil either(String name, Film film) {
        return Evil.either(KIND, name, film.bytes());
    }

    private static Film film() {
        return Film.of(PICTURES);
    }

    private static Reel reel() {
        return Reel.of(PICTURES);
    }

    private static Film rate(long ticks) {
        return film().with("stts", full("stts", 0, 0, u32(1, PICTURES, ticks)));
    }

    private static Film composed(long offset) {
        return film().with("ctts", full("ctts", 1, 0, u32(2, 12, offset, PICTURES - 12, 0)));
    }

    private static Film backwards() {
        return film().with("stts", full("stts", 0, 0, u32(3, 10, 1000, 5, -900_000, 10, 1000)));
    }

    private static Film edited(long length, long start) {
        return film().with(
                        "edts",
                        box(
                                "edts",
                                full(
                                        "elst",
                                        1,
                                        0,
                                        u32(2),
                                        u64(length, start),
                                        u32(0x10000),
                                        u64(25_000, 0),
                                        u32(0x10000))));
    }

    private static byte[] early() {
        var reel = reel();
        var pictures = Pictures.moving(10, 320, 180);
        for (int i = 0; i < pictures.size(); i++) {
            reel.block(Reel.simple(1, -32_000 + 40 * i, pictures.get(i)));
        }
        return reel.bytes();
    }
}
