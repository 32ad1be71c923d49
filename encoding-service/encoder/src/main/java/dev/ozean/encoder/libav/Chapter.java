package dev.ozean.encoder.libav;

/** A part of the film as its container names it; microseconds of the container's clock, the title as it is there. */
public record Chapter(long start, long end, String title) {}
