package dev.ozean.catalog.video;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How far a video has left Vimeo; a native upload never was there. */
public enum MigrationStatus {
    VIMEO_ONLY("vimeo_only"),
    MIGRATING("migrating"),
    HETZNER_PRIMARY("hetzner_primary"),
    HETZNER_ONLY("hetzner_only");

    @EnumeratedValue
    private final String wireName;

    MigrationStatus(String wireName) {
        this.wireName = wireName;
    }

    /** As JSON, events and the database spell it. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
