package dev.ozean.encoding.protocol;

import java.io.IOException;

/** The other side's JVM broke down: in the place of a message came its report of that, which goes to stdout whatever is set. */
public final class JvmCrashed extends IOException {
    /** How each such report begins, taken for a length. No message is as long. */
    static final int BEGINNING = '#' << 24 | '\n' << 16 | '#' << 8 | ' ';

    static final int KEPT = 1000;
    private static final long serialVersionUID = 1;
    private static final String WANT_OF_MEMORY = "insufficient memory for the Java Runtime";

    /** @param report what came of it, at least its beginning */
    JvmCrashed(String report) {
        super(report);
    }

    /** The system gave the JVM no more memory; else it is an error of its own or of native code. */
    public boolean isForWantOfMemory() {
        return getMessage().contains(WANT_OF_MEMORY);
    }
}
