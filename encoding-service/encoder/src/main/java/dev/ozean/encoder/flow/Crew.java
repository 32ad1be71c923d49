package dev.ozean.encoder.flow;

import java.util.ArrayList;
import java.util.List;

/** The platform threads of a job (a native call would pin a virtual one's carrier); any failure stops them all. */
public final class Crew {
    /** What one thread does. */
    public interface Work {
        void run() throws Exception;
    }

    private final Stop stop;
    private final List<Thread> threads = new ArrayList<>();

    public Crew(Stop stop) {
        this.stop = stop;
    }

    public void start(String name, Work work) {
        try {
            threads.add(Thread.ofPlatform().name(name).daemon().start(() -> run(work)));
        } catch (OutOfMemoryError noThread) {
            // Thrown on, it would skip the join, and what the other threads use would be freed under them.
            stop.trip(noThread);
        }
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (Stopped _) {
            // Another thread knows why.
        } catch (Throwable failure) {
            stop.trip(failure);
        }
    }

    /** Waits until all have ended, whatever made them end. */
    public void join() {
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
    }
}
