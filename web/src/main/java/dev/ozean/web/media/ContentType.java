package dev.ozean.web.media;

import java.util.Optional;

/** The types of the files that a stream's folder holds: whoever stores them and whoever delivers them say the same. */
public final class ContentType {
    private ContentType() {}

    /** @param name of a file, with the folders that tell sound from pictures; nothing for a file that no stream has */
    public static Optional<String> of(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "m3u8" -> Optional.of("application/vnd.apple.mpegurl");
            case "mpd" -> Optional.of("application/dash+xml");
            case "mp4", "m4s" -> Optional.of(name.contains("/a/") ? "audio/mp4" : "video/mp4");
            case "m4a" -> Optional.of("audio/mp4");
            case "jpg" -> Optional.of("image/jpeg");
            case "png" -> Optional.of("image/png");
            case "webp" -> Optional.of("image/webp");
            case "vtt" -> Optional.of("text/vtt");
            default -> Optional.empty();
        };
    }
}
