package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.HostileChild;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What may wait for the store at a time; where there is no room, whoever listens to the child pauses, and it is not to blame. */
final class Room {
    /** Longer than one call to the store may take: beyond it, it is the child that does not read what it is answered. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int size;
    private final Semaphore left;
    private final Pulse pulse;

    /** @param size in any unit */
    Room(int size, Pulse pulse) {
        this.size = size;
        this.left = new Semaphore(size);
        this.pulse = pulse;
    }

    /** @throws HostileChild if none comes free */
    void take(int part) {
        if (left.tryAcquire(part)) {
            return;
        }
        pulse.pausesListening();
        try {
            HostileChild.unless(
                    left.tryAcquire(part, PATIENCE.toSeconds(), TimeUnit.SECONDS), "does not read what it is answered");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the wait for the store", e);
        } finally {
            pulse.resumesListening();
        }
    }

    void give(int part) {
        left.release(part);
    }

    void awaitEmpty() {
        left.acquireUninterruptibly(size);
        left.release(size);
    }
}
