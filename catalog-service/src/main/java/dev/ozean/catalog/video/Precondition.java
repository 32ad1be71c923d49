package dev.ozean.catalog.video;

import dev.ozean.web.Failure;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The {@code If-Match} of an edit.
 *
 * @param seen the version that the caller read; empty for an edit whatever the state
 */
record Precondition(OptionalLong seen) {
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    /** @param ifMatch the header, or null if it was not sent */
    static Precondition of(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return new Precondition(OptionalLong.empty());
        }
        var etag = ETAG.matcher(ifMatch.strip());
        if (!etag.matches()) {
            throw new Failure.BadRequest("bad_if_match", "If-Match takes the ETag of one version, in quotes.");
        }
        return new Precondition(OptionalLong.of(Long.parseLong(etag.group(1))));
    }

    boolean holdsFor(Video video) {
        return seen.isEmpty() || !video.isEditedSince(seen.getAsLong());
    }
}
