package dev.ozean.catalog.video;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;
import java.util.List;

/** A column that holds a list as JSON, since nobody asks for one item alone; null where the row has no list. */
abstract class JsonList<T> implements AttributeConverter<List<T>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JavaType type;

    JsonList(Class<T> item) {
        type = JSON.getTypeFactory().constructCollectionType(List.class, item);
    }

    @Override
    public String convertToDatabaseColumn(List<T> items) {
        if (items == null) {
            return null;
        }
        try {
            return JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(String column) {
        if (column == null) {
            return null;
        }
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
