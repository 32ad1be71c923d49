package dev.ozean.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * The body of every refusal, after RFC 9457.
 *
 * @param type a URI reference that names the kind, made of the code
 * @param title a few words for the kind
 * @param detail the sentence for this case
 * @param code stable, for programs
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String detail) {
        return new Problem("urn:ozean:problem:" + code, Titles.of(status), status, detail, code, List.of(), Map.of());
    }

    public Problem with(List<FieldError> fieldErrors) {
        return new Problem(type, title, status, detail, code, List.copyOf(fieldErrors), members);
    }

    public Problem and(Map<String, Object> more) {
        return new Problem(type, title, status, detail, code, errors, Map.copyOf(more));
    }
}
