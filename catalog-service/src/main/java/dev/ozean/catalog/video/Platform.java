package dev.ozean.catalog.video;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Where a video can stand; {@code hetzner} is our own storage, wherever that is. */
public enum Platform {
    VIMEO("vimeo"),
    YOUTUBE("youtube"),
    HETZNER("hetzner");

    @EnumeratedValue
    private final String wireName;

    Platform(String wireName) {
        this.wireName = wireName;
    }

    /** As JSON, events and the database spell it. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
