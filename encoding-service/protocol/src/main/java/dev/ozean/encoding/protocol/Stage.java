package dev.ozean.encoding.protocol;

/** What the child is at. */
public enum Stage {
    /** Understanding the container and its streams. */
    PROBING,
    /** Making the first segments, or cutting a streamable master. */
    OPENING,
    /** Trying how much this film can be compressed. */
    ANALYSING,
    /** Decoding, scaling and encoding all renditions side by side. */
    ENCODING,
    /** Putting the progressive file together. */
    PACKAGING
}
