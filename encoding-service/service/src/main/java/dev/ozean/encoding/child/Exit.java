package dev.ozean.encoding.child;

import java.util.OptionalInt;

/**
 * How a child ended.
 *
 * @param code 128 and the number of the signal that ended it, or its own; empty while it lives on
 * @param memoryRanOut whether this machine had to kill processes for want of memory while the child lived
 */
public record Exit(OptionalInt code, boolean memoryRanOut) {}
