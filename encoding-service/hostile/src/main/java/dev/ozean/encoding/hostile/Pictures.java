package dev.ozean.encoding.hostile;

import static dev.ozean.encoding.hostile.Bytes.deflatedZeros;
import static dev.ozean.encoding.hostile.Bytes.join;
import static dev.ozean.encoding.hostile.Bytes.latin;
import static dev.ozean.encoding.hostile.Bytes.u32;
import static dev.ozean.encoding.hostile.Bytes.u8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Single pictures, real ones and bombs. */
final class Pictures {
    private static final int START_OF_FRAME = 0xc0;

    private Pictures() {}

    /** So many JPEGs of a moving square. */
    static List<byte[]> moving(int count, int width, int height) {
        return IntStream.range(0, count)
                .mapToObj(number -> jpeg(width, height, number))
                .toList();
    }

    static byte[] jpeg(int width, int height, int number) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(number * 4 % Math.max(1, width), height / 4, Math.max(1, width / 5), Math.max(1, height / 2));
        graphics.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG whose header claims another size than its content has. */
    static byte[] claiming(byte[] jpeg, int width, int height) {
        var lie = jpeg.clone();
        for (int i = 0; i + 9 < lie.length; i++) {
            if ((lie[i] & 0xff) == 0xff && (lie[i + 1] & 0xff) == START_OF_FRAME) {
                lie[i + 5] = (byte) (height >> 8);
                lie[i + 6] = (byte) height;
                lie[i + 7] = (byte) (width >> 8);
                lie[i + 8] = (byte) width;
                return lie;
            }
        }
        throw new IllegalArgumentException("no baseline JPEG");
    }

    /** A black PNG of 64 bits a pixel: large in memory, next to nothing in a file; only its first rows are there. */
    static byte[] png(int width, int height, int rows) {
        var head = join(u32(width, height), u8(16, 6, 0, 0, 0));
        return join(
                u8(0x89, 'P', 'N', 'G', 13, 10, 26, 10),
                chunk("IHDR", head),
                chunk("IDAT", deflatedZeros((8L * width + 1) * rows)),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        var checked = join(latin(type), content);
        var check = new CRC32();
        check.update(checked);
        return join(u32(content.length), checked, u32(check.getValue()));
    }
}
