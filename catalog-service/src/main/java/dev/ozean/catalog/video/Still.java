package dev.ozean.catalog.video;

import jakarta.persistence.Converter;

/**
 * A picture of the film, from which a person may choose the poster.
 *
 * @param path relative to its job's folder
 * @param seconds the moment that it shows, from the beginning
 */
public record Still(String path, double seconds) {
    @Converter
    static class Column extends JsonList<Still> {
        Column() {
            super(Still.class);
        }
    }
}
