package dev.ozean.encoding.job;

import java.util.Locale;

/** How a child ended that did not end with a last word, or had one about its memory. */
public enum ChildDeath {
    /** By itself, as decoders do over a file that is made for that. */
    CRASH,
    /** At its memory limit, or because the machine had no more. */
    MEMORY,
    /** By somebody outside, or by us because it broke the rules. */
    KILLED,
    /** By us because it came no further, or took too long. */
    STALLED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
