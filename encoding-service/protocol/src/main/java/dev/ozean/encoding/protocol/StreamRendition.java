package dev.ozean.encoding.protocol;

/** What picture and sound have in common once they are cut into segments. */
public sealed interface StreamRendition permits VideoRendition, AudioRendition {
    /** That of its folder. */
    String name();

    /** RFC 6381. */
    String codec();

    /** Ticks a second. */
    int timescale();

    /** Bits a second that it is made for, at its peak. */
    int peakBitrate();
}
