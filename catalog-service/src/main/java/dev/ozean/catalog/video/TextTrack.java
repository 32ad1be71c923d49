package dev.ozean.catalog.video;

import jakarta.persistence.Converter;

/**
 * Captions in WebVTT.
 *
 * @param path relative to its job's folder
 * @param language BCP 47
 */
public record TextTrack(String path, String language, String label) {
    @Converter
    static class Column extends JsonList<TextTrack> {
        Column() {
            super(TextTrack.class);
        }
    }
}
