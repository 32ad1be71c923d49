package dev.ozean.encoding;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;

/** Makes a small clip with nothing but the JDK: an AVI of moving JPEG pictures and a tone. */
public final class TestClip {
    private static final int SAMPLE_RATE = 48_000;
    private static final double TONE = 440;

    private record Chunk(String id, byte[] data) {}

    private TestClip() {}

    public static byte[] avi(int seconds, int width, int height, int framesPerSecond) {
        return avi(1, seconds, width, height, framesPerSecond);
    }

    /** So many {@code times} the same seconds, which takes little more time than to make them once. */
    public static byte[] avi(int times, int onceSeconds, int width, int height, int framesPerSecond) {
        var once = new ArrayList<Chunk>();
        for (int frame = 0; frame < onceSeconds * framesPerSecond; frame++) {
            once.add(new Chunk("00dc", picture(frame, width, height)));
            once.add(new Chunk("01wb", sound(frame, framesPerSecond)));
        }
        var chunks =
                Collections.nCopies(times, once).stream().flatMap(List::stream).toList();
        var seconds = times * onceSeconds;
        var movie = list(
                "movi",
                chunks.stream().map(chunk -> chunk(chunk.id(), chunk.data())).toList());
        var index = chunk("idx1", index(chunks));
        var head = list(
                "hdrl",
                List.of(
                        chunk("avih", mainHeader(seconds * framesPerSecond, width, height, framesPerSecond)),
                        list(
                                "strl",
                                List.of(
                                        chunk(
                                                "strh",
                                                streamHeader(
                                                        "vids",
                                                        "MJPG",
                                                        1,
                                                        framesPerSecond,
                                                        seconds * framesPerSecond,
                                                        0)),
                                        chunk("strf", pictureFormat(width, height)))),
                        list(
                                "strl",
                                List.of(
                                        chunk(
                                                "strh",
                                                streamHeader(
                                                        "auds", "\0\0\0\0", 1, SAMPLE_RATE, seconds * SAMPLE_RATE, 2)),
                                        chunk("strf", soundFormat())))));
        return chunk("RIFF", join(List.of(ascii("AVI "), head, movie, index)));
    }

    private static byte[] picture(int frame, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(frame * 3f, 0, Color.BLUE, width + frame * 3f, height, Color.ORANGE, true));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.WHITE);
        graphics.fillOval((frame * 5) % width, height / 3, height / 5, height / 5);
        graphics.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sound(int frame, int framesPerSecond) {
        var samples = SAMPLE_RATE / framesPerSecond;
        var bytes = little(samples * 2);
        for (int i = 0; i < samples; i++) {
            var time = (double) (frame * samples + i) / SAMPLE_RATE;
            bytes.putShort((short) (8000 * Math.sin(2 * Math.PI * TONE * time)));
        }
        return bytes.array();
    }

    private static byte[] mainHeader(int frames, int width, int height, int framesPerSecond) {
        return little(56)
                .putInt(1_000_000 / framesPerSecond)
                .putInt(0)
                .putInt(0)
                .putInt(0x10)
                .putInt(frames)
                .putInt(0)
                .putInt(2)
                .putInt(0)
                .putInt(width)
                .putInt(height)
                .array();
    }

    private static byte[] streamHeader(String type, String handler, int scale, int rate, int length, int sampleSize) {
        return little(56)
                .put(ascii(type))
                .put(ascii(handler))
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(scale)
                .putInt(rate)
                .putInt(0)
                .putInt(length)
                .putInt(0)
                .putInt(-1)
                .putInt(sampleSize)
                .array();
    }

    private static byte[] pictureFormat(int width, int height) {
        return little(40)
                .putInt(40)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) 24)
                .put(ascii("MJPG"))
                .putInt(width * height * 3)
                .array();
    }

    private static byte[] soundFormat() {
        return little(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(SAMPLE_RATE)
                .putInt(SAMPLE_RATE * 2)
                .putShort((short) 2)
                .putShort((short) 16)
                .array();
    }

    private static byte[] index(List<Chunk> chunks) {
        var bytes = little(chunks.size() * 16);
        var offset = 4;
        for (var chunk : chunks) {
            bytes.put(ascii(chunk.id())).putInt(0x10).putInt(offset).putInt(chunk.data().length);
            offset += 8 + chunk.data().length + chunk.data().length % 2;
        }
        return bytes.array();
    }

    private static byte[] list(String type, List<byte[]> parts) {
        return chunk("LIST", join(List.of(ascii(type), join(parts))));
    }

    private static byte[] chunk(String id, byte[] data) {
        return little(8 + data.length + data.length % 2)
                .put(ascii(id))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] join(List<byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        parts.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
