package dev.ozean.encoder.plan;

import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Stream;

/** The size a picture has on a screen: pixels made square, then turned. */
public record Shown(int width, int height) {
    private static final double MOST_STRETCH = 16;

    public static Shown of(Stream.Video video) {
        var stretch = stretch(video.pixelShape());
        var width = Math.max(1, (int) Math.round(stretch > 1 ? video.width() * stretch : video.width()));
        var height = Math.max(1, (int) Math.round(stretch < 1 ? video.height() / stretch : video.height()));
        return video.turn().swaps() ? new Shown(height, width) : new Shown(width, height);
    }

    /** Damaged files claim absurd shapes. */
    private static double stretch(Rational shape) {
        if (!shape.known() || shape.value() > MOST_STRETCH || shape.value() < 1 / MOST_STRETCH) {
            return 1;
        }
        return shape.value();
    }
}
