package dev.ozean.encoder.flow;

/** Unwinds a thread because the latch was tripped elsewhere; says nothing by itself. */
public final class Stopped extends RuntimeException {
    Stopped() {
        super("stopped", null, false, false);
    }
}
