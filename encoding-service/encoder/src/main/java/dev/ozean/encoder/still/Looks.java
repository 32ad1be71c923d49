package dev.ozean.encoder.still;

import dev.ozean.encoder.libav.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A few pictures of one stretch of the film, to find the one that stands for it best. */
final class Looks implements AutoCloseable {
    private static final double DARK = 32;

    /** A share of a picture, its brightness and how its brightnesses are spread. */
    record Look(Frame frame, long time, double brightness, double[] spread) {
        boolean dark() {
            return brightness < DARK;
        }

        private double distance(double[] mean) {
            double sum = 0;
            for (int i = 0; i < mean.length; i++) {
                sum += Math.pow(spread[i] - mean[i], 2);
            }
            return sum;
        }
    }

    private final List<Look> looks = new ArrayList<>();

    void add(Frame borrowed) {
        var spread = borrowed.spread();
        double brightness = 0;
        for (int i = 0; i < spread.length; i++) {
            brightness += spread[i] * (i + 0.5) * 256 / spread.length;
        }
        looks.add(new Look(borrowed.share(), borrowed.time(), brightness, spread));
    }

    boolean isEmpty() {
        return looks.isEmpty();
    }

    /** The one nearest to the mean of all that are not dark; of dark ones the brightest. */
    Look best() {
        var light = looks.stream().filter(look -> !look.dark()).toList();
        if (light.isEmpty()) {
            return looks.stream()
                    .max(Comparator.comparingDouble(Look::brightness))
                    .orElseThrow();
        }
        var mean = new double[light.getFirst().spread().length];
        for (var look : light) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += look.spread()[i] / light.size();
            }
        }
        return light.stream()
                .min(Comparator.comparingDouble(look -> look.distance(mean)))
                .orElseThrow();
    }

    /** Forgets them all. */
    @Override
    public void close() {
        looks.forEach(look -> look.frame().close());
        looks.clear();
    }
}
