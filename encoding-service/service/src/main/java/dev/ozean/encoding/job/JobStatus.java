package dev.ozean.encoding.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a job stands; the last three are ends, of which a person may start the latter two anew. */
public enum JobStatus {
    QUEUED,
    PROCESSING,
    RETRYING,
    COMPLETED,
    FAILED,
    CANCELLED;

    boolean canBecome(JobStatus next) {
        return switch (this) {
            case QUEUED, RETRYING -> next == PROCESSING || next == CANCELLED;
            case PROCESSING -> next != PROCESSING;
            case FAILED, CANCELLED -> next == QUEUED;
            case COMPLETED -> false;
        };
    }

    boolean isActive() {
        return switch (this) {
            case QUEUED, PROCESSING, RETRYING -> true;
            case COMPLETED, FAILED, CANCELLED -> false;
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is no status */
    @JsonCreator
    public static JobStatus named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** The same words in the database as on the wire. */
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<JobStatus, String> {
        @Override
        public String convertToDatabaseColumn(JobStatus status) {
            return status.wireName();
        }

        @Override
        public JobStatus convertToEntityAttribute(String column) {
            return named(column);
        }
    }
}
