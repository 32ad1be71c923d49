package dev.ozean.encoder.pipeline;

/** While a master was cut as it is, it turned out that it cannot be. */
final class Unstreamable extends RuntimeException {
    Unstreamable(String why) {
        super(why, null, false, false);
    }
}
