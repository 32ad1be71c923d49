package dev.ozean.encoder.pipeline;

/** How much of a master one pass over it decodes. */
sealed interface Span {
    /** All of it, to the last picture; {@code looks} where stills are to be picked too. */
    record Whole(boolean looks) implements Span {}

    /** Its key frames: enough to look at. */
    record Keys() implements Span {}

    /** What is shown before that beat, and a little more. */
    record Before(long beat) implements Span {}
}
