package dev.ozean.encoding.protocol;

import java.time.Duration;
import java.util.regex.Pattern;

/** Bounds of the values in messages; a breach on the wire becomes a {@link ProtocolException}. */
final class Check {
    private static final Pattern RENDITION = Pattern.compile(Names.RENDITION);
    private static final Pattern FILE = Pattern.compile(
            "(?:%s)-(?:init\\.mp4|[1-9][0-9]{0,5}\\.m4s)|poster\\.jpg|(?:thumbs|sprites)-[1-9][0-9]{0,4}\\.jpg"
                            .formatted(Names.RENDITION)
                    + "|t[1-9]-captions\\.vtt|(?:progressive\\.mp4|audio\\.m4a)-[1-9][0-9]{0,4}");
    private static final Pattern CODEC = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.]{2,39}");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9_.,+-]{1,100}");
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern CAPTIONS = Pattern.compile("t[1-9]");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");

    /** Patterns within patterns. */
    private static final class Names {
        static final String RENDITION = "(?:v|hevc|av1-)[1-9][0-9]{1,3}|source|a";
    }

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

    static void captions(String name) {
        matches("captions", name, CAPTIONS);
    }

    /** A tag of BCP 47 such as {@code de-CH}; {@code und} where nobody knows. */
    static void language(String tag) {
        matches("language", tag, LANGUAGE);
    }

    /** Words out of a stranger's file, on one line. */
    static void label(String what, String text) {
        range(what, text.length(), 0, 200);
        that(what + " is one line", text.chars().noneMatch(Character::isISOControl));
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
