package dev.ozean.chaos.fault;

import java.util.SplittableRandom;

/**
 * How the object store behaves for a while.
 *
 * @param rate of the requests that this happens to, 0 to 1
 * @param delayMillis of slow answers
 */
public record Weather(Fault fault, double rate, long delayMillis, SplittableRandom dice) {
    public static final Weather CALM = new Weather(Fault.NONE, 0, 0, new SplittableRandom(0));

    /** What can happen to a request. */
    public enum Fault {
        NONE("answers"),
        BUSY("answers 503 SlowDown"),
        BROKEN("answers 500"),
        CUT("cuts its answers off in the middle"),
        CUT_UPLOAD("hangs up in the middle of uploads"),
        RESET("does what it is asked and hangs up"),
        FALSE_JOIN("says 200 and then that it cannot put the parts together"),
        SLOW("answers slowly");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param isJoin whether the request puts parts together, which only {@link Fault#FALSE_JOIN} asks about */
    Fault strike(boolean isJoin) {
        synchronized (dice) {
            return dice.nextDouble() < rate && (isJoin || fault != Fault.FALSE_JOIN) ? fault : Fault.NONE;
        }
    }
}
