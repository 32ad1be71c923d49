package dev.ozean.encoding.job;

import dev.ozean.events.EncodeEvent.Rendition;
import jakarta.persistence.Converter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One rung of the ladder, as people see it.
 *
 * @param name such as {@code 720p}
 * @param width pixels; 0 of sound alone
 * @param bitrate bits a second: the target while it is being encoded, the average afterwards
 * @param codec after RFC 6381
 * @param progress 0 to 100
 */
@Schema(
        name = "Rendition",
        requiredProperties = {"name", "width", "height", "bitrate", "codec", "status", "progress", "origin"})
public record RenditionState(
        String name, int width, int height, long bitrate, String codec, Status status, double progress, Origin origin) {
    public RenditionState {
        // Rows of before say nothing of it.
        origin = origin == null ? Origin.encoded : origin;
    }

    /** What people call the rendition of such a folder: {@code hevc1080} is {@code 1080p HEVC}. */
    public static String nameOf(String folder) {
        return switch (folder) {
            case "source" -> "source";
            case "a" -> "audio";
            default -> {
                var height = folder.replaceFirst("^(v|hevc|av1-)", "");
                var codec = folder.substring(0, folder.length() - height.length());
                yield height + "p"
                        + switch (codec) {
                            case "hevc" -> " HEVC";
                            case "av1-" -> " AV1";
                            default -> "";
                        };
            }
        };
    }

    boolean playsSomething() {
        return status != Status.pending;
    }

    Rendition told() {
        return new Rendition(name, width, height, bitrate, codec);
    }

    /** Where its pictures come from. */
    @Schema(name = "RenditionOrigin")
    public enum Origin {
        encoded,
        source
    }

    /** How far a rung is. */
    @Schema(name = "RenditionStatus")
    public enum Status {
        pending,
        playable,
        ready
    }

    /** Kept as JSON, since nobody asks for a rung alone. */
    @Converter
    static class Column extends JsonColumn<RenditionState> {
        Column() {
            super(RenditionState.class);
        }
    }
}
