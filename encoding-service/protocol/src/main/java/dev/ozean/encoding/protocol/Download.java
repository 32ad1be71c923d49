package dev.ozean.encoding.protocol;

/** A film or its sound as one file, for players without HLS and DASH. */
public enum Download {
    MP4("progressive.mp4"),
    M4A("audio.m4a");

    private final String key;

    Download(String key) {
        this.key = key;
    }

    /** The path below the job's folder in storage. */
    public String key() {
        return key;
    }
}
