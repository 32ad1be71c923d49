package dev.ozean.encoding.storage;

/** How long players and CDNs may keep an object; it is set on the object, so that all of them obey. */
public enum Caching {
    /** It grows still. */
    NO_CACHE("no-cache"),
    /** It never changes under its name. */
    IMMUTABLE("public, max-age=31536000, immutable");

    private final String header;

    Caching(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }
}
