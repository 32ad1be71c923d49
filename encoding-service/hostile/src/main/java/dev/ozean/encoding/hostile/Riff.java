package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.latin;
import static dev.ozean.encoding.hostile.Bytes.little16;
import static dev.ozean.encoding.hostile.Bytes.little32;
import static dev.ozean.encoding.hostile.Bytes.zeros;

import java.util.ArrayList;
import java.util.List;

/** AVI and WAV; an AVI is of single pictures. */
final class Riff {
    private final String codec;
    private final List<byte[]> pictures;
    private final List<byte[]> streams = new ArrayList<>();
    private final List<byte[]> chunks = new ArrayList<>();
    private int width = 320;
    private int height = 180;
    private long scale = 1;
    private long rate = 25;
    private long claimed;

    private Riff(String codec, List<byte[]> pictures) {
        this.codec = codec;
        this.pictures = pictures;
        this.claimed = pictures.size();
    }

    /** {@code codec} is of four letters. */
    static Riff of(String codec, List<byte[]> pictures) {
        return new Riff(codec, pictures);
    }

    static Riff of(int pictures) {
        return of("MJPG", Pictures.moving(pictures, 320, 180));
    }

    Riff size(int columns, int rows) {
        width = columns;
        height = rows;
        return this;
    }

    /** Pictures a second are {@code rate} by {@code scale}. */
    Riff rate(long wanted, long by) {
        rate = wanted;
        scale = by;
        return this;
    }

    Riff claiming(long count) {
        claimed = count;
        return this;
    }

    /** One more stream, by the content of its lists. */
    Riff stream(byte[] list) {
        streams.add(list);
        return this;
    }

    /** Between the pictures' head and the first of them. */
    Riff chunk(byte[] chunk) {
        chunks.add(chunk);
        return this;
    }

    byte[] bytes() {
        var main = little32(40_000, 0, 0, 0x10, claimed, 0, 1L + streams.size(), 0, width, height, 0, 0, 0, 0);
        var format = join(
                little32(40, width, height),
                little16(1, 24),
                latin(codec),
                little32((long) width * height * 3, 0, 0, 0, 0));
        var head = join(chunk("avih", main), stream("vids", codec, scale, rate, claimed, format), join(streams));
        var movie = new ArrayList<>(chunks);
        pictures.forEach(picture -> movie.add(chunk("00dc", picture)));
        return riff("AVI ", list("hdrl", head), list("movi", join(movie)));
    }

    static byte[] stream(String type, String codec, long scale, long rate, long length, byte[] format) {
        var header = join(latin(type), latin(codec), little32(0, 0, 0, scale, rate, 0, length, 0, -1, 0), zeros(8));
        return list("strl", join(chunk("strh", header), chunk("strf", format)));
    }

    /** A sound file that says these things about itself. */
    static byte[] wav(int format, int channels, long rate, int align, int bits, long claimed, byte[] samples) {
        var head = join(little16(format, channels), little32(rate, rate * align), little16(align, bits));
        var all = join(latin("WAVE"), chunk("fmt ", head), latin("data"), little32(claimed), samples);
        return join(latin("RIFF"), little32(all.length), all);
    }

    static byte[] riff(String type, byte[]... parts) {
        return chunk("RIFF", join(latin(type), join(parts)));
    }

    static byte[] list(String type, byte[]... parts) {
        return chunk("LIST", join(latin(type), join(parts)));
    }

    static byte[] chunk(String id, byte[] content) {
        return join(latin(id), little32(content.length), content, zeros(content.length % 2));
    }
}
