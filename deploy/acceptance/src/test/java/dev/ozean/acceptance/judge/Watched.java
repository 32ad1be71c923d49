package dev.ozean.acceptance.judge;

import java.util.List;

/**
 * A rendition as a player played it from its start to its end.
 *
 * @param width pixels, 0 for sound
 * @param length seconds of the whole, as the player knows it
 * @param end where it was when it ended, in seconds
 * @param lastPicture when the last picture is shown, in seconds
 * @param pictures that were decoded, some again after the player had moved
 * @param soundBytes that were decoded
 * @param complaints names of what went wrong, though it played on
 */
record Watched(
        int width,
        int height,
        double length,
        double end,
        double lastPicture,
        long pictures,
        long soundBytes,
        List<String> complaints) {}
