package dev.ozean.encoder.libav;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What lies in a file, undecoded: of each packet when it is shown, in microseconds, its bytes and whether it is a key. */
public record PackedMedia(List<Piece> pictures, List<Piece> sounds) {
    private static final Restrictions LAX = new Restrictions(1 << 26, 100, 1 << 24, 1L << 31);

    public record Piece(long time, long bytes, boolean key) {}

    public static PackedMedia of(Path file) {
        try (var demuxer = Demuxer.open(new FileInput(file), LAX, () -> false)) {
            var packed = new PackedMedia(new ArrayList<>(), new ArrayList<>());
            for (var next = demuxer.next(); next.isPresent(); next = demuxer.next()) {
                try (var packet = next.get()) {
                    var stream = demuxer.context.streams(packet.stream());
                    var time = Av.rational(stream.time_base())
                            .rescale(packet.time().orElseThrow(), Rational.MICROS);
                    var isPicture = Streams.isMovingPicture(stream);
                    (isPicture ? packed.pictures : packed.sounds).add(new Piece(time, packet.bytes(), packet.isKey()));
                }
            }
            return packed;
        }
    }
}
