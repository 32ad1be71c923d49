package dev.ozean.encoding.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes this instance's worker early; the queue itself stands in the database. */
@ApplicationScoped
public class Doorbell {
    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    /** Returns when somebody rang since the last call, or after {@code atMost}. */
    public void await(Duration atMost) throws InterruptedException {
        var _ = rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
    }
}
