package dev.ozean.catalog.search;

import dev.ozean.web.Failure;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * Where the next page of a list begins: after the video {@code after}, for one filter only.
 *
 * <p>It needs no signature, as it grants nothing: group and policy apply to every page. The filter's fingerprint keeps a
 * cursor from being used with another list, which would skip or repeat videos without a word.
 */
record Cursor(UUID after, int fingerprint) {
    private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

    /** Before the newest video. */
    static Cursor first(VideoFilter filter) {
        return new Cursor(new UUID(-1, -1), filter.fingerprint());
    }

    /** @throws Failure.BadRequest for one that was not given out for {@code filter} */
    static Cursor parse(String text, VideoFilter filter) {
        var bytes = decode(text);
        if (bytes.remaining() != BYTES) {
            throw bad();
        }
        var cursor = new Cursor(new UUID(bytes.getLong(), bytes.getLong()), bytes.getInt());
        if (cursor.fingerprint != filter.fingerprint()) {
            throw bad();
        }
        return cursor;
    }

    Cursor after(UUID video) {
        return new Cursor(video, fingerprint);
    }

    String text() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(after.getMostSignificantBits())
                .putLong(after.getLeastSignificantBits())
                .putInt(fingerprint);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static ByteBuffer decode(String text) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            throw bad();
        }
    }

    private static Failure.BadRequest bad() {
        return new Failure.BadRequest(
                "bad_cursor", "The cursor does not belong to this list. Begin again from the first page.");
    }
}
