package dev.ozean.catalog.search;

import dev.ozean.web.Failure;

/** How many items of a list are asked for at once. */
final class Limit {
    private static final int MOST = 100;

    private Limit() {}

    /** @throws Failure.BadRequest for what is no number from 1 to 100 */
    static int parse(String text) {
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException _) {
            // refused below, like a number out of range
        }
        throw new Failure.BadRequest("bad_limit", "limit is a whole number from 1 to %d.".formatted(MOST));
    }
}
