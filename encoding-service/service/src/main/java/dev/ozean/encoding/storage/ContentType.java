package dev.ozean.encoding.storage;

/** The media type of each kind of file that streams are made of. */
final class ContentType {
    private ContentType() {}

    static String of(String key) {
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "m3u8" -> "application/vnd.apple.mpegurl";
            case "mpd" -> "application/dash+xml";
            case "jpg" -> "image/jpeg";
            case "vtt" -> "text/vtt";
            case "mp4", "m4s" -> key.contains("/a/") ? "audio/mp4" : "video/mp4";
            default -> "application/octet-stream";
        };
    }
}
