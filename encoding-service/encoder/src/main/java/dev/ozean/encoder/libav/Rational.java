package dev.ozean.encoder.libav;

import java.math.BigInteger;

/** A fraction as libav uses them: time bases, frame rates, pixel shapes; 0/1 and 0/0 mean unknown. */
public record Rational(int num, int den) {
    public static final Rational MICROS = new Rational(1, 1_000_000);

    public boolean known() {
        return num > 0 && den > 0;
    }

    public double value() {
        return (double) num / den;
    }

    public Rational inverse() {
        return new Rational(den, num);
    }

    /** Converts ticks of this time base into ticks of {@code other}, to the nearest. */
    public long rescale(long ticks, Rational other) {
        var top = BigInteger.valueOf(ticks)
                .multiply(BigInteger.valueOf(2L * num))
                .multiply(BigInteger.valueOf(other.den));
        var bottom = BigInteger.valueOf((long) den * other.num);
        var doubled = top.add(bottom);
        var parts = doubled.divideAndRemainder(bottom.shiftLeft(1));
        var floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return floor.bitLength() < 63 ? floor.longValue() : Long.MAX_VALUE / 2 * floor.signum();
    }
}
