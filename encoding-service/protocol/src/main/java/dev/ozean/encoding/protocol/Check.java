package dev.ozean.encoding.protocol;

import java.time.Duration;
import java.util.regex.Pattern;

/** Bounds of the values in messages; a breach on the wire becomes a {@link ProtocolException}. */
final class Check {
    private static final Pattern RENDITION = Pattern.compile("v[1-9][0-9]{1,3}|a");
    private static final Pattern FILE =
            Pattern.compile("(v[1-9][0-9]{1,3}|a)-(init\\.mp4|[1-9][0-9]{0,5}\\.m4s)|poster\\.jpg");
    private static final Pattern CODEC = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.]{2,39}");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9_.,+-]{1,100}");
    private static final Duration LONGEST = Duration.ofDays(366);

    private Check() {}

    static void that(String what, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException(what + " does not hold");
        }
    }

    static void range(String what, long value, long from, long to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException("%s is %d, not in %d..%d".formatted(what, value, from, to));
        }
    }

    static void range(String what, double value, double from, double to) {
        if (!(value >= from && value <= to)) {
            throw new IllegalArgumentException("%s is %s, not in %s..%s".formatted(what, value, from, to));
        }
    }

    static void time(String what, Duration value) {
        that(what, !value.isNegative() && value.compareTo(LONGEST) <= 0);
    }

    static void rendition(String name) {
        matches("rendition", name, RENDITION);
    }

    static void file(String name) {
        matches("file", name, FILE);
    }

    static void codec(String name) {
        matches("codec", name, CODEC);
    }

    static void word(String what, String value) {
        matches(what, value, WORD);
    }

    private static void matches(String what, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " is malformed");
        }
    }
}
