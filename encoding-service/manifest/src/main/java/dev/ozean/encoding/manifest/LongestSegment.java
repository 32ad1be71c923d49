package dev.ozean.encoding.manifest;

import dev.ozean.encoding.protocol.VideoRendition;
import java.time.Duration;
import java.util.List;

/** What no segment of a film will exceed: it is told to players with the first of them, and must hold to the last. */
final class LongestSegment {
    /** Segments of a copied rendition have whole groups of pictures, and where these are longer nothing is copied. */
    private static final Duration COPIED = Duration.ofMillis(10_500);

    private final Duration usual;
    private Duration longest;

    /** @param usual the length that encoded segments are meant to have */
    LongestSegment(Duration usual) {
        this.usual = usual;
        this.longest = usual;
    }

    /** More will be made; what was planned counts even if it is dropped later, for players were told. */
    void planned(List<VideoRendition> renditions) {
        longest = renditions.stream().map(this::of).reduce(longest, LongestSegment::longer);
    }

    Duration value() {
        return longest;
    }

    private Duration of(VideoRendition rendition) {
        return rendition.copied() ? longer(usual, COPIED) : usual.plus(picture(rendition));
    }

    /** An encoded segment is as many whole pictures as come nearest, which only shows where there are few a second. */
    private static Duration picture(VideoRendition rendition) {
        return Duration.ofNanos((long) (1e9 / rendition.frameRate().value()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
