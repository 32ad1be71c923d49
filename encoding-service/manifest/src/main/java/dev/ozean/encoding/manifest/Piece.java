package dev.ozean.encoding.manifest;

/**
 * One stored media segment.
 *
 * @param start in ticks of its track
 * @param duration in ticks of its track
 * @param keyBytes how many of its first bytes show its first picture; 0 for sound, and where nobody knows
 */
public record Piece(long start, long duration, long bytes, long keyBytes) {
    long end() {
        return start + duration;
    }
}
