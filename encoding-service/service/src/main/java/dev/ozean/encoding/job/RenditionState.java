package dev.ozean.encoding.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One rung of the ladder, as people see it.
 *
 * @param name such as {@code 720p}
 * @param bitrate bits a second: the target while it is being encoded, the average afterwards
 * @param codec after RFC 6381
 */
@Schema(
        name = "Rendition",
        requiredProperties = {"name", "width", "height", "bitrate", "codec", "status"})
public record RenditionState(String name, int width, int height, long bitrate, String codec, Status status) {

    /** How far a rung is. */
    @Schema(name = "RenditionStatus")
    public enum Status {
        pending,
        playable,
        ready
    }

    /** Kept as JSON, since nobody asks for a rung alone. */
    @Converter
    static class Column implements AttributeConverter<List<RenditionState>, String> {
        private static final ObjectMapper JSON = new ObjectMapper();
        private static final TypeReference<List<RenditionState>> RENDITIONS = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(List<RenditionState> renditions) {
            try {
                return JSON.writeValueAsString(renditions);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<RenditionState> convertToEntityAttribute(String column) {
            try {
                return JSON.readValue(column, RENDITIONS);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
