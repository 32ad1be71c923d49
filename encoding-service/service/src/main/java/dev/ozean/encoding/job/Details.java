package dev.ozean.encoding.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** What more there is to say of one kind of event than of others, by name. */
record Details(Map<String, String> all) {
    static final Details NONE = new Details(Map.of());

    Details {
        all = Map.copyOf(all);
    }

    static Details of(String name, String value) {
        return new Details(Map.of(name, value));
    }

    /** Empty where there is nothing. */
    Optional<Map<String, String>> shown() {
        return Optional.of(all).filter(any -> !any.isEmpty());
    }

    /** Null in the database where there is nothing. */
    @Converter
    static class Column implements AttributeConverter<Details, String> {
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public String convertToDatabaseColumn(Details details) {
            return details.shown().map(Column::write).orElse(null);
        }

        @Override
        public Details convertToEntityAttribute(String column) {
            return Optional.ofNullable(column).map(Column::read).orElse(NONE);
        }

        private static String write(Map<String, String> all) {
            try {
                return JSON.writeValueAsString(all);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Details read(String column) {
            try {
                return new Details(JSON.readValue(column, new TypeReference<Map<String, String>>() {}));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
