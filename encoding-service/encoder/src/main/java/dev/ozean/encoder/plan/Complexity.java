package dev.ozean.encoder.plan;

import java.util.Map;

/**
 * How hard a film is to compress: what it takes at constant quality, in bits a second at a size of so many pixels, and for
 * rungs by name how much (SSIM, at worst, or at the first that is bad enough) they look like the rung below them.
 */
public record Complexity(double bitrate, int pixels, Map<String, Double> likeness) {
    /** Larger pictures hold more pixels, but not as many more surprises. */
    private static final double EXPONENT = 0.75;

    /** The bitrate that gives the same quality at another size. */
    double bitrateAt(int otherPixels) {
        return bitrate * Math.pow((double) otherPixels / pixels, EXPONENT);
    }

    double likeness(String rung) {
        return likeness.getOrDefault(rung, 0.0);
    }
}
