package dev.ozean.encoder.libav;

import java.util.OptionalLong;

/**
 * Words that are shown for a while; times in microseconds of the container's clock, the end absent where it says none. The
 * text is of ASS, whatever it was before: {@code \N} ends a line, styles stand in braces.
 */
public record Words(long start, OptionalLong end, String text) {}
