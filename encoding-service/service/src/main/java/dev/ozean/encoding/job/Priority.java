package dev.ozean.encoding.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon a job is wanted, the most wanted first; {@link Order} says what that means. */
@Schema(
        name = "JobPriority",
        enumeration = {"urgent", "normal", "bulk"})
enum Priority {
    URGENT,
    NORMAL,
    BULK;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is no priority */
    @JsonCreator
    public static Priority named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** The same words in the database as on the wire. */
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<Priority, String> {
        @Override
        public String convertToDatabaseColumn(Priority priority) {
            return priority.wireName();
        }

        @Override
        public Priority convertToEntityAttribute(String column) {
            return named(column);
        }
    }
}
