package dev.ozean.catalog.video;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What people are told of a video; derived from its file, its encodes and its uploads. */
public enum VideoStatus {
    EMPTY("empty"),
    UPLOADING("uploading"),
    PROCESSING("processing"),
    READY("ready"),
    ERROR("error"),
    ARCHIVED("archived");

    @EnumeratedValue
    private final String wireName;

    VideoStatus(String wireName) {
        this.wireName = wireName;
    }

    /** As JSON, events and the database spell it. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
