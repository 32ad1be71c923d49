package dev.ozean.encoding.protocol;

/** A track of words as WebVTT, named {@code t1}, {@code t2}…; language and label are those of the master's track. */
public record CaptionsRendition(String name, String language, String label) {
    public CaptionsRendition {
        Check.captions(name);
        Check.language(language);
        Check.label("label", label);
    }
}
