package dev.ozean.encoder.still;

import dev.ozean.encoder.libav.Rational;

/**
 * When and how large the small pictures of a film are: every ten seconds, closer in a short film so that there are ten of
 * them where it has so many seconds.
 */
record Tiles(int seconds, int width, int height) {
    private static final int[] STEPS = {10, 5, 2, 1};
    private static final int LEAST_TILES = 10;
    private static final double WIDTH = 160;

    /** As high as a portrait film of a telephone is, not as a ribbon would be. */
    private static final double HEIGHT = 284;

    /** The film's length in pictures, 0 where unknown. */
    static Tiles of(long frames, Rational rate, int width, int height) {
        var scale = Math.min(WIDTH / width, HEIGHT / height);
        return new Tiles(step(frames / rate.value()), even(width * scale), even(height * scale));
    }

    private static int step(double length) {
        for (var step : STEPS) {
            if (length / step >= LEAST_TILES) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** How many of these are in one of the usual. */
    int perUsual() {
        return STEPS[0] / seconds;
    }

    Tiles usual() {
        return new Tiles(STEPS[0], width, height);
    }

    /** The first picture of tile {@code number}, which counts from 0. */
    long beat(long number, Rational rate) {
        return new Rational(seconds, 1).rescale(number, rate.inverse());
    }

    private static int even(double length) {
        return Math.max(2, (int) Math.round(length / 2) * 2);
    }
}
