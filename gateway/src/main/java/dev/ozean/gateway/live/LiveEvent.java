package dev.ozean.gateway.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An event as browsers see it: {@code {type, videoId, data}}.
 *
 * @param full for who manages videos
 * @param hint for others: that there is news of a video, which they may ask for
 */
record LiveEvent(UUID group, String type, String full, String hint) {
    // Where bytes lie inside is nobody's business outside.
    private static final Set<String> INTERNAL = Set.of("groupId", "masterKey", "prefix");

    static Optional<LiveEvent> read(String type, byte[] data) {
        try {
            var json = new JsonObject(Buffer.buffer(data));
            var group = UUID.fromString(group(json));
            var hint = new JsonObject().put("type", type).put("videoId", video(json));
            INTERNAL.forEach(json::remove);
            return Optional.of(
                    new LiveEvent(group, type, hint.copy().put("data", json).encode(), hint.encode()));
        } catch (DecodeException | IllegalArgumentException | ClassCastException | NullPointerException _) {
            return Optional.empty(); // not ours to judge: its consumers put it aside
        }
    }

    boolean isAboutEncoding() {
        return type.startsWith("encode.");
    }

    private static String group(JsonObject json) {
        return json.getString("groupId");
    }

    private static String video(JsonObject json) {
        return json.getString("videoId");
    }
}
