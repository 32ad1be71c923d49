package dev.ozean.chaos.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Waits at the taps for a moment of the work, and does something to whoever passes; one trap at a time. */
public final class Ambush {
    private final AtomicReference<Trap> set = new AtomicReference<>(Trap.NONE);
    private final Map<Moment, Integer> sprung = new ConcurrentHashMap<>();

    /** Set for a moment; it springs once. */
    public static final class Trap {
        private static final Trap NONE = new Trap(Moment.HEARD, 0, _ -> {});

        private final Moment moment;
        private final AtomicInteger passing;
        private final Consumer<String> deed;
        private final CountDownLatch sprung = new CountDownLatch(1);
        private volatile String victim = "";

        private Trap(Moment moment, int passing, Consumer<String> deed) {
            this.moment = moment;
            this.passing = new AtomicInteger(passing);
            this.deed = deed;
        }

        /** Who walked into it; empty if nobody did in time. */
        public String await(Duration longest) {
            try {
                var _ = sprung.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return victim;
        }
    }

    /**
     * Replaces the trap that was set before.
     *
     * @param passing how many may pass before
     * @param deed told whose tap it was; what is passing there waits for its end
     */
    public Trap set(Moment moment, int passing, Consumer<String> deed) {
        var trap = new Trap(moment, passing, deed);
        set.set(trap);
        return trap;
    }

    public void clear() {
        set.set(Trap.NONE);
    }

    /** How often somebody walked into a trap, at each moment there is. */
    public Map<Moment, Integer> sprung() {
        return Arrays.stream(Moment.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        moment -> sprung.getOrDefault(moment, 0),
                        (one, _) -> one,
                        () -> new EnumMap<>(Moment.class)));
    }

    void passes(Moment moment, String who) {
        var trap = set.get();
        if (trap != Trap.NONE
                && trap.moment == moment
                && trap.passing.getAndDecrement() <= 0
                && set.compareAndSet(trap, Trap.NONE)) {
            trap.victim = who;
            sprung.merge(moment, 1, Integer::sum);
            try {
                trap.deed.accept(who);
            } finally {
                trap.sprung.countDown();
            }
        }
    }

    void pass(Iterable<Moment> moments, String who) {
        moments.forEach(moment -> passes(moment, who));
    }
}
