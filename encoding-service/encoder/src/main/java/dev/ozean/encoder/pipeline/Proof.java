package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.Packet;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.plan.Streamable;

/** What a master must show before anything is said about its copy: groups of pictures, and the sound beside them. */
record Proof(Master master) {
    /** So many groups of pictures. */
    static final int GROUPS = 2;

    /** So much of a film holds these groups, if it keeps its promises, and the sound beside them. */
    private static final long LONGEST_MICROS =
            Streamable.LONGEST_GAP.multipliedBy(GROUPS).plusSeconds(5).toNanos() / 1000;

    /**
     * Where the sound lies far ahead of its pictures, there is nothing to watch soon, and too much to hold till then.
     *
     * @throws Unstreamable if this packet of sound lies beyond the proof; it is closed then
     */
    void requireNear(Packet sound) {
        var time = sound.decodingTime().orElse(0);
        if (master.timeBase(sound).rescale(time, Rational.MICROS) - master.startMicros() > LONGEST_MICROS) {
            sound.close();
            throw new Unstreamable("sound far ahead of its pictures");
        }
    }
}
