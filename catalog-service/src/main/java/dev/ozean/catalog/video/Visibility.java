package dev.ozean.catalog.video;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Who may watch a video; {@link VideoPolicy} says what it means. */
public enum Visibility {
    PUBLIC("public"),
    UNLISTED("unlisted"),
    PRIVATE("private"),
    PAID("paid");

    @EnumeratedValue
    private final String wireName;

    Visibility(String wireName) {
        this.wireName = wireName;
    }

    /** As JSON, events and the database spell it. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
