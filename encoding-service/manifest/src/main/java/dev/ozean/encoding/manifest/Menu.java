package dev.ozean.encoding.manifest;

import dev.ozean.encoding.protocol.CaptionsRendition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Tracks of words as people choose among them: each has a label of its own. */
public final class Menu {
    private static final String UNKNOWN = "und";

    private Menu() {}

    /** One line of the menu; players take the first of a language by themselves. */
    public record Entry(Words words, String label, boolean isFirstOfItsLanguage) {}

    public static List<Entry> of(List<Words> tracks) {
        var labels = new HashSet<String>();
        var languages = new HashSet<String>();
        var entries = new ArrayList<Entry>();
        for (var words : tracks) {
            var wanted = label(words.rendition());
            var label = wanted;
            for (int number = 2; !labels.add(label); number++) {
                label = wanted + " " + number;
            }
            entries.add(new Entry(words, label, languages.add(words.rendition().language())));
        }
        return entries;
    }

    static boolean isKnown(CaptionsRendition rendition) {
        return !rendition.language().equals(UNKNOWN);
    }

    private static String label(CaptionsRendition rendition) {
        if (!rendition.label().isBlank()) {
            return rendition.label().strip();
        }
        var locale = Locale.forLanguageTag(rendition.language());
        return isKnown(rendition) ? locale.getDisplayName(locale) : "Captions";
    }
}
