package dev.ozean.gateway.media;

import java.util.Map;
import java.util.Optional;

/** The types that a stream's folder holds; by the name, as players and sniffing browsers expect them. */
final class MediaType {
    private static final Map<String, String> BY_ENDING = Map.of(
            "m3u8", "application/vnd.apple.mpegurl",
            "mpd", "application/dash+xml",
            "m4s", "video/iso.segment",
            "mp4", "video/mp4",
            "jpg", "image/jpeg",
            "png", "image/png",
            "webp", "image/webp",
            "vtt", "text/vtt; charset=utf-8");

    private MediaType() {}

    static Optional<String> of(String name) {
        return Optional.ofNullable(BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1)));
    }
}
