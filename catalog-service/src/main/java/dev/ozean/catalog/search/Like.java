package dev.ozean.catalog.search;

import java.util.regex.Pattern;

/** SQL {@code like} patterns of what people typed. */
final class Like {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");

    private Like() {}

    static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
