package dev.ozean.catalog.video;

import jakarta.persistence.EnumeratedValue;

/** Where the current encode of a video stands, as far as its status needs to know. */
enum EncodeState {
    NONE("none"),
    ACTIVE("active"),
    COMPLETED("completed"),
    FAILED("failed"),
    CANCELLED("cancelled");

    @EnumeratedValue
    private final String wireName;

    EncodeState(String wireName) {
        this.wireName = wireName;
    }

    /** As JSON, events and the database spell it. */
    String wireName() {
        return wireName;
    }
}
