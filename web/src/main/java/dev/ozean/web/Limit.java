package dev.ozean.web;

/** How many items of a list are asked for at once. */
public final class Limit {
    /** As an annotation takes it. */
    public static final String USUAL = "50";

    private static final int MOST = 100;

    private Limit() {}

    /** @throws Failure.BadRequest for what is no number from 1 to 100 */
    public static int parse(String text) {
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
