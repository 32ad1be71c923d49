package dev.ozean.encoding.manifest;

import dev.ozean.encoding.protocol.AudioRendition;
import dev.ozean.encoding.protocol.StreamRendition;
import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.List;

/** One rendition and its segments from the first on, without a gap; a complete one has its last. */
public sealed interface Track {
    StreamRendition rendition();

    List<Piece> pieces();

    boolean isComplete();

    record Video(VideoRendition rendition, List<Piece> pieces, boolean isComplete) implements Track {
        public Video {
            pieces = List.copyOf(pieces);
        }

        /** The first picture of each segment can be shown alone, for scrubbing. */
        public boolean hasKeyPictures() {
            return isComplete && !pieces.isEmpty() && pieces.stream().allMatch(piece -> piece.keyBytes() > 0);
        }

        /** Bits a second of the most demanding key picture, each lasting as long as its segment. */
        long peakOfKeyPictures() {
            return (long) Math.ceil(pieces.stream()
                    .mapToDouble(piece -> piece.keyBytes() * 8 / seconds(piece.duration()))
                    .max()
                    .orElse(0));
        }

        long averageOfKeyPictures() {
            var ticks = pieces.stream().mapToLong(Piece::duration).sum();
            var bytes = pieces.stream().mapToLong(Piece::keyBytes).sum();
            return Math.round(bytes * 8 / seconds(ticks));
        }
    }

    record Audio(AudioRendition rendition, List<Piece> pieces, boolean isComplete) implements Track {
        public Audio {
            pieces = List.copyOf(pieces);
        }
    }

    /** The name of its folder. */
    default String name() {
        return rendition().name();
    }

    default String codec() {
        return rendition().codec();
    }

    /** Ticks a second. */
    default int timescale() {
        return rendition().timescale();
    }

    default double seconds(long ticks) {
        return (double) ticks / timescale();
    }

    /** From the start of the first segment to the end of the last. */
    default Duration duration() {
        return pieces().isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos((long)
                        (seconds(pieces().getLast().end() - pieces().getFirst().start()) * 1e9));
    }

    /** Its longest segment, rounded to whole seconds as HLS does. */
    default long longestSeconds() {
        return pieces().stream()
                .mapToLong(piece -> Math.round(seconds(piece.duration())))
                .max()
                .orElse(0);
    }

    /** Bits a second over all segments; the target while there are none. */
    default long averageBitrate() {
        var ticks = pieces().stream().mapToLong(Piece::duration).sum();
        var bytes = pieces().stream().mapToLong(Piece::bytes).sum();
        return ticks == 0 ? rendition().peakBitrate() : Math.round(bytes * 8 / seconds(ticks));
    }

    /** Bits a second of the most demanding stretch that lasts at least {@code window} seconds, as HLS counts peaks. */
    default long peakBitrate(double window) {
        var peak = 0.0;
        var ticks = 0L;
        var bytes = 0L;
        var first = 0;
        for (var piece : pieces()) {
            ticks += piece.duration();
            bytes += piece.bytes();
            while (seconds(ticks - pieces().get(first).duration()) >= window) {
                ticks -= pieces().get(first).duration();
                bytes -= pieces().get(first++).bytes();
            }
            if (seconds(ticks) >= window) {
                peak = Math.max(peak, bytes * 8 / seconds(ticks));
            }
        }
        return peak == 0 ? averageBitrate() : (long) Math.ceil(peak);
    }
}
