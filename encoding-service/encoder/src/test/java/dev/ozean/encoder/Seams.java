package dev.ozean.encoder;

import static org.assertj.core.api.Assertions.assertThat;

/** How segments follow each other. */
final class Seams {
    private Seams() {}

    /** From zero to the end without a gap. */
    static void assertSeamless(Outcome outcome, String rendition, long end) {
        var at = 0L;
        for (var segment : outcome.segments(rendition)) {
            assertThat(segment.start()).isEqualTo(at);
            at += segment.duration();
        }
        assertThat(at).isEqualTo(end);
    }
}
