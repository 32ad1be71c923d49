package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Rational;

/** Tells the beat of a moment; {@code start} is the film's own, in ticks of {@code timeBase}. */
record Clock(Rational timeBase, long start, Rational beat) {
    static Clock of(Master master, Rational timeBase, Rational rate) {
        return new Clock(timeBase, Rational.MICROS.rescale(master.startMicros(), timeBase), rate.inverse());
    }

    /** The nearest to that many ticks. */
    long beatAt(long ticks) {
        return timeBase.rescale(ticks - start, beat);
    }
}
