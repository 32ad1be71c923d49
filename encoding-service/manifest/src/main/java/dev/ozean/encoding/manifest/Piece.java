package dev.ozean.encoding.manifest;

/**
 * One stored media segment.
 *
 * @param start in ticks of its track
 * @param duration in ticks of its track
 */
public record Piece(long start, long duration, long bytes) {
    long end() {
        return start + duration;
    }
}
