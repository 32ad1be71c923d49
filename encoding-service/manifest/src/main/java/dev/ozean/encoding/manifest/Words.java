package dev.ozean.encoding.manifest;

import dev.ozean.encoding.protocol.CaptionsRendition;

/** A stored track of words: one WebVTT file for the whole film, in {@code t1/captions.vtt}. */
public record Words(CaptionsRendition rendition, long bytes) {
    static final String FILE = "captions.vtt";

    /** The name of its folder. */
    public String name() {
        return rendition.name();
    }

    /** The file below the job's folder. */
    public String path() {
        return name() + "/" + FILE;
    }
}
