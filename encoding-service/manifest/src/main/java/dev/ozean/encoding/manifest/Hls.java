package dev.ozean.encoding.manifest;

import java.util.Locale;
import java.util.StringJoiner;

/** How playlists (RFC 8216) are written. */
final class Hls {
    private Hls() {}

    /** The first lines of every playlist; the version is the lowest whose rules it follows. */
    static StringJoiner playlist(int version) {
        return new StringJoiner("\n", "", "\n").add("#EXTM3U").add("#EXT-X-VERSION:" + version);
    }

    static String decimal(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** A stranger's words as the value of an attribute, which can hold neither quotes nor ends of lines. */
    static String quoted(String text) {
        return '"' + text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
