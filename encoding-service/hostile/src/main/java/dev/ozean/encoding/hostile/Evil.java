package dev.ozean.encoding.hostile;

import dev.ozean.encoding.protocol.FailureCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file that somebody may upload to do harm, or because something of theirs is broken.
 *
 * @param kind what harm is meant, for people
 * @param refusals what may be said about it; without any it must become a stream
 * @param plays whether it may become a stream
 */
public record Evil(String kind, String name, byte[] bytes, Set<FailureCode> refusals, boolean plays) {
    /** Refused in these words. */
    static Evil refused(String kind, String name, byte[] bytes, FailureCode first, FailureCode... others) {
        return new Evil(kind, name, bytes, EnumSet.of(first, others), false);
    }

    /** Becomes a stream. */
    static Evil played(String kind, String name, byte[] bytes) {
        return new Evil(kind, name, bytes, EnumSet.noneOf(FailureCode.class), true);
    }

    /** Whatever is left of it becomes a stream, or it is told what is wrong with it; both would be right. */
    static Evil either(String kind, String name, byte[] bytes) {
        var told = EnumSet.noneOf(FailureCode.class);
        Arrays.stream(FailureCode.values()).filter(code -> !code.passing()).forEach(told::add);
        told.remove(FailureCode.MASTER_MISSING);
        return new Evil(kind, name, bytes, told, true);
    }

    @Override
    public String toString() {
        return kind + ": " + name;
    }
}
