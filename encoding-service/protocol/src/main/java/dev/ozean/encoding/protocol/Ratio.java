package dev.ozean.encoding.protocol;

/** A positive fraction, such as 30000/1001 frames a second. */
public record Ratio(int numerator, int denominator) {
    public Ratio {
        Check.range("numerator", numerator, 1, Integer.MAX_VALUE);
        Check.range("denominator", denominator, 1, Integer.MAX_VALUE);
    }

    public double value() {
        return (double) numerator / denominator;
    }
}
