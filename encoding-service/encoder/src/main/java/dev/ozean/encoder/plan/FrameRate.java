package dev.ozean.encoder.plan;

import dev.ozean.encoder.libav.Rational;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/** The constant rate that renditions get: the source's where it has one, a sane one where it varies. */
public final class FrameRate {
    private static final List<Rational> COMMON = List.of(
            new Rational(24_000, 1001),
            new Rational(24, 1),
            new Rational(25, 1),
            new Rational(30_000, 1001),
            new Rational(30, 1),
            new Rational(48, 1),
            new Rational(50, 1),
            new Rational(60_000, 1001),
            new Rational(60, 1));
    private static final Rational FALLBACK = new Rational(25, 1);
    private static final double SAME = 0.0004;
    private static final double NEAR = 0.02;
    private static final double LEAST = 5;
    private static final double MOST_LIKELY = 240;

    private FrameRate() {}

    /** {@code average} over the whole stream, {@code base} the finest its timestamps show; either may be unknown. */
    public static Rational of(Rational average, Rational base, int most) {
        if (!average.known()) {
            return capped(base.known() && base.value() >= LEAST && base.value() <= MOST_LIKELY ? base : FALLBACK, most);
        }
        var constant = base.known() && near(average, base, NEAR);
        if (constant && average.value() >= 1) {
            return capped(snapped(base, SAME, base), most);
        }
        if (average.value() < LEAST) {
            return capped(new Rational((int) LEAST, 1), most);
        }
        // Varies: the next common rate that loses nothing on average, or the finest one if that is close above it.
        var next = COMMON.stream()
                .filter(rate -> rate.value() >= average.value() * (1 - NEAR))
                .findFirst()
                .orElse(COMMON.getLast());
        var fine = base.known()
                && base.value() <= average.value() * 2.5
                && base.value() <= COMMON.getLast().value();
        return capped(fine ? snapped(base, NEAR, next) : next, most);
    }

    /** Fields a second of interlaced pictures, which hold two each; the rates that are given are those of the pictures. */
    public static Rational ofFields(Rational average, Rational base, int most) {
        var fields = twice(average);
        // Containers may tell of fields themselves, as MPEG's do.
        var finest = fields.known() && base.known() && near(base, fields, NEAR) ? base : twice(base);
        return of(fields, finest, most);
    }

    private static Rational twice(Rational rate) {
        return new Rational(Math.min(rate.num(), Integer.MAX_VALUE / 2) * 2, rate.den());
    }

    private static Rational snapped(Rational rate, double tolerance, Rational otherwise) {
        return COMMON.stream()
                .filter(common -> near(rate, common, tolerance))
                .min(Comparator.comparingDouble(common -> Math.abs(rate.value() - common.value())))
                .orElse(otherwise);
    }

    private static boolean near(Rational one, Rational other, double tolerance) {
        return Math.abs(one.value() / other.value() - 1) <= tolerance;
    }

    /** Every second, third… picture only, so that motion stays even; small terms, so that time scales stay exact. */
    private static Rational capped(Rational rate, int most) {
        var every = (int) Math.ceil(rate.value() / most - 1e-6);
        var exact = rate.num() <= 240_000 && rate.den() <= 1001 && rate.den() * every <= 10_000;
        return exact
                ? reduced(rate.num(), rate.den() * every)
                : reduced((int) Math.round(rate.value() * 1000 / every), 1000);
    }

    private static Rational reduced(int num, int den) {
        var common = BigInteger.valueOf(num).gcd(BigInteger.valueOf(den)).intValue();
        return new Rational(num / common, den / common);
    }
}
