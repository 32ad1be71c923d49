package dev.ozean.encoding.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ozean.web.Failure.BadRequest;
import java.util.Base64;
import java.util.UUID;

/** Where the next page begins, in a form that callers hand back and need not understand. */
final class Cursor {
    private Cursor() {}

    static String at(Object position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(position.toString().getBytes(UTF_8));
    }

    static long position(String cursor) {
        try {
            return Long.parseLong(text(cursor));
        } catch (IllegalArgumentException _) {
            throw bad();
        }
    }

    static UUID id(String cursor) {
        try {
            return UUID.fromString(text(cursor));
        } catch (IllegalArgumentException _) {
            throw bad();
        }
    }

    private static String text(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    }

    private static BadRequest bad() {
        return new BadRequest("bad_cursor", "This is not a cursor that a list of ours gave.");
    }
}
