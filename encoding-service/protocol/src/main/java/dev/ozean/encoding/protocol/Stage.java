package dev.ozean.encoding.protocol;

/** What the child is at. */
public enum Stage {
    /** Understanding the container and its streams. */
    PROBING,
    /** Decoding, scaling and encoding all renditions side by side. */
    ENCODING
}
