package dev.ozean.encoder.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one latch of a job: the first reason to stop wins, and wakes whoever waits. */
public final class Stop {
    private final List<Runnable> listeners = new ArrayList<>();
    private volatile Throwable reason;

    public void trip(Throwable why) {
        List<Runnable> waiting;
        synchronized (this) {
            if (reason != null) {
                return;
            }
            reason = why;
            waiting = List.copyOf(listeners);
        }
        waiting.forEach(Runnable::run);
    }

    public boolean tripped() {
        return reason != null;
    }

    public Optional<Throwable> reason() {
        return Optional.ofNullable(reason);
    }

    /** Ends the calling thread's work once the latch is tripped. */
    public void check() {
        if (tripped()) {
            throw new Stopped();
        }
    }

    /** Runs {@code listener} when the latch trips, or now if it did. */
    public void onTrip(Runnable listener) {
        synchronized (this) {
            if (reason == null) {
                listeners.add(listener);
                return;
            }
        }
        listener.run();
    }
}
