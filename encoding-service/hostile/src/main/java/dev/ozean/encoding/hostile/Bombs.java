package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Bytes.deflatedZeros;
import static dev.ozean.encoding.hostile.Ebml.element;
import static dev.ozean.encoding.hostile.Ebml.uint;
import static dev.ozean.encoding.protocol.FailureCode.CORRUPT;
import static dev.ozean.encoding.protocol.FailureCode.TOO_LARGE;
import static dev.ozean.encoding.protocol.FailureCode.UNSUPPORTED_CODEC;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Small files of large pictures. */
final class Bombs {
    private static final String KIND = "bomb";

    private Bombs() {}

    static List<Evil> all() {
        return List.of(
                Evil.either(KIND, "PNG of 8192x4320 in 64 bits a pixel", pngs(8192, 4320, 4320)),
                Evil.refused(KIND, "PNG of 16384x16384", pngs(16_384, 16_384, 100), TOO_LARGE, UNSUPPORTED_CODEC),
                Evil.refused(KIND, "PNG of 16384x16384 in an AVI of 320x180", hidden(), TOO_LARGE, CORRUPT),
                Evil.either(
                        KIND,
                        "JPEG of 8192x4320",
                        Riff.of("MJPG", jpegs(8192, 4320, 10)).size(8192, 4320).bytes()),
                Evil.refused(
                        KIND, "JPEGs that claim to be of 65500x65500", claiming(65_500, 65_500), CORRUPT, TOO_LARGE),
                Evil.either(KIND, "JPEGs that claim to be of 8192x4320", claiming(8192, 4320)),
                Evil.either(
                        KIND,
                        "pictures of one pixel",
                        Riff.of("MJPG", jpegs(1, 1, 25)).size(1, 1).bytes()),
                Evil.either(
                        KIND,
                        "pictures of 1x16384",
                        Riff.of("MJPG", jpegs(1, 16_384, 25)).size(1, 16_384).bytes()),
                Evil.either(
                        KIND,
                        "pictures of 16384x1",
                        Riff.of("MJPG", jpegs(16_384, 1, 25)).size(16_384, 1).bytes()),
                Evil.either(KIND, "from one pixel to 8192x4096 in mid-stream", growing()),
                Evil.either(KIND, "another size in each picture", changing()),
                Evil.either(
                        KIND,
                        "MP4 whose head claims 65535x65535",
                        Film.of(25)
                                .with("stsd", Film.stsd(Film.entry("jpeg", 65_535, 65_535)))
                                .bytes()),
                Evil.either(
                        KIND,
                        "MP4 whose head claims no size",
                        Film.of(25)
                                .with("stsd", Film.stsd(Film.entry("jpeg", 0, 0)))
                                .bytes()),
                Evil.refused(KIND, "raw pictures of 30000x30000", raw(30_000, 30_000), TOO_LARGE, UNSUPPORTED_CODEC),
                Evil.either(KIND, "Matroska with packets of 64 MiB, squeezed", squeezed(64L << 20)),
                Evil.either(KIND, "Matroska with packets of 9 MiB, squeezed", squeezed(9L << 20)),
                Evil.either(
                        KIND,
                        "MP4 with 5000x5000 in a codec for screens",
                        Film.of(25)
                                .with("stsd", Film.stsd(Film.entry("rle ", 5000, 5000)))
                                .bytes()));
    }

    private static byte[] pngs(int width, int height, int rows) {
        return Riff.of("MPNG", Collections.nCopies(6, Pictures.png(width, height, rows)))
                .size(width, height)
                .bytes();
    }

    private static byte[] hidden() {
        return Riff.of("MPNG", Collections.nCopies(2, Pictures.png(16_384, 16_384, 100)))
                .bytes();
    }

    private static List<byte[]> jpegs(int width, int height, int count) {
        return Collections.nCopies(count, Pictures.jpeg(width, height, 1));
    }

    private static byte[] claiming(int width, int height) {
        var lies = Pictures.moving(25, 320, 180).stream()
                .map(picture -> Pictures.claiming(picture, width, height))
                .toList();
        return Riff.of("MJPG", lies).bytes();
    }

    private static byte[] growing() {
        var pictures = new ArrayList<>(jpegs(1, 1, 10));
        pictures.addAll(jpegs(8192, 4096, 5));
        pictures.addAll(jpegs(1, 1, 10));
        return Riff.of("MJPG", pictures).size(1, 1).bytes();
    }

    private static byte[] changing() {
        var pictures = new ArrayList<byte[]>();
        for (int i = 0; i < 50; i++) {
            pictures.add(Pictures.jpeg(16 + 37 * i, 16 + 23 * (50 - i), i));
        }
        return Riff.of("MJPG", pictures).bytes();
    }

    private static byte[] raw(int width, int height) {
        return Riff.of("\0\0\0\0", Collections.nCopies(5, Bytes.zeros(1000)))
                .size(width, height)
                .bytes();
    }

    /** Each packet of the picture is zlib's, as Matroska allows. */
    private static byte[] squeezed(long zeros) {
        var packed = deflatedZeros(zeros);
        var encodings = element(
                0x6d80,
                element(0x6240, uint(0x5031, 0), uint(0x5032, 1), uint(0x5033, 0), element(0x5034, uint(0x4254, 0))));
        var reel = Reel.of(1).packed().picture(encodings).lasting(1);
        for (int i = 0; i < 5; i++) {
            reel.block(Reel.simple(1, 40 * i, packed));
        }
        return reel.bytes();
    }
}
