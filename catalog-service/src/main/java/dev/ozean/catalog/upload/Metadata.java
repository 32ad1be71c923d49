package dev.ozean.catalog.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.web.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The {@code Upload-Metadata} header of tus: pairs of a key and a base64 value, divided by commas. */
record Metadata(String raw, Map<String, String> values) {
    private static final int LONGEST_HEADER = 8_192;
    private static final int LONGEST_TITLE = 255;
    private static final String NO_NAME = "video";

    /** @throws Failure.BadRequest for what is no such list */
    static Metadata parse(String header) {
        if (header.length() > LONGEST_HEADER) {
            throw bad("The header Upload-Metadata is too long.");
        }
        var values = new HashMap<String, String>();
        for (var pair : header.split(",")) {
            var words = pair.strip().split(" +");
            if (words.length > 2) {
                throw bad("The header Upload-Metadata takes pairs of a key and a base64 value, divided by commas.");
            }
            if (!words[0].isEmpty() && values.put(words[0], words.length == 1 ? "" : decode(words[1])) != null) {
                throw bad("The header Upload-Metadata names \"%s\" twice.".formatted(words[0]));
            }
        }
        return new Metadata(header, Map.copyOf(values));
    }

    /** The file's own name, without folders. */
    String filename() {
        var path = values.getOrDefault("filename", "").replace('\\', '/');
        var name = path.substring(path.lastIndexOf('/') + 1).strip();
        return shortened(name.isEmpty() ? NO_NAME : name);
    }

    /** What a new video is called: as asked, else as the file without its ending. */
    String title() {
        var title = values.getOrDefault("title", "").strip();
        return title.isEmpty() ? shortened(withoutEnding(filename())) : title;
    }

    /** The existing video that the file is for. */
    Optional<UUID> videoId() {
        return Optional.ofNullable(values.get("videoId"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(Metadata::uuid);
    }

    private static String withoutEnding(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String shortened(String text) {
        return text.codePoints()
                .limit(LONGEST_TITLE)
                .filter(point -> !Character.isISOControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Failure.NotFound("video", text);
        }
    }

    private static String decode(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw bad("A value of the header Upload-Metadata contains a character that cannot be stored.");
            }
            return text;
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw bad("The values of the header Upload-Metadata must be UTF-8 text in base64.");
        }
    }

    private static Failure.BadRequest bad(String sentence) {
        return new Failure.BadRequest("bad_metadata", sentence);
    }
}
