package dev.ozean.encoder.captions;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Containers say languages with three letters, of which some have two forms; players want the tags of BCP 47. */
final class Language {
    static final String UNKNOWN = "und";

    private static final Map<String, String> SHORT = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(code -> Locale.of(code).getISO3Language(), Function.identity(), (one, _) -> one));

    /** The older form, by the language's name in English. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    private static final Set<String> NONE = Set.of("", UNKNOWN, "mis", "mul", "zxx");
    private static final int LONGEST_CODE = 3;

    private Language() {}

    /** The tag for what a container says. */
    static String tag(String said) {
        try {
            var locale = new Locale.Builder()
                    .setLanguageTag(said.strip().replace('_', '-'))
                    .build();
            var code = locale.getLanguage();
            if (NONE.contains(code) || code.length() > LONGEST_CODE) {
                return UNKNOWN;
            }
            var shortest = SHORT.getOrDefault(code, BIBLIOGRAPHIC.getOrDefault(code, code));
            return new Locale.Builder()
                    .setLocale(locale)
                    .setLanguage(shortest)
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException _) {
            return UNKNOWN;
        }
    }
}
