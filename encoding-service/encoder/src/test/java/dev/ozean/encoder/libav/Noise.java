package dev.ozean.encoder.libav;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Films of which a part was lost where it lay, as on a disk that fails. */
public final class Noise {
    private static final Restrictions LAX = new Restrictions(1 << 26, 100, 1 << 24, 1L << 31);

    private Noise() {}

    /** The film's bytes; the pictures from {@code micros} on are noise, all else is as it was. */
    public static byte[] inPictures(Path film, long micros) throws IOException {
        var bytes = Files.readAllBytes(film);
        var random = new Random(5);
        try (var demuxer = Demuxer.open(new FileInput(film), LAX, () -> false)) {
            var pictures = demuxer.videos().getFirst();
            for (var next = demuxer.next(); next.isPresent(); next = demuxer.next()) {
                try (var packet = next.get()) {
                    var time = pictures.timeBase().rescale(packet.time().orElseThrow(), Rational.MICROS);
                    if (packet.stream() == pictures.index() && time >= micros) {
                        var noise = new byte[(int) packet.bytes()];
                        random.nextBytes(noise);
                        System.arraycopy(noise, 0, bytes, (int) packet.pointer.pos(), noise.length);
                    }
                }
            }
        }
        return bytes;
    }
}
