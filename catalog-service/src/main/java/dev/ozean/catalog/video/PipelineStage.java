package dev.ozean.catalog.video;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The creator's own workflow, never moved by machines. */
public enum PipelineStage {
    DRAFT("draft"),
    RECORDING("recording"),
    EDITING("editing"),
    REVIEW("review"),
    APPROVED("approved"),
    PROCESSING("processing"),
    PUBLISHED("published"),
    ARCHIVED("archived");

    @EnumeratedValue
    private final String wireName;

    PipelineStage(String wireName) {
        this.wireName = wireName;
    }

    /** As JSON, events and the database spell it. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
