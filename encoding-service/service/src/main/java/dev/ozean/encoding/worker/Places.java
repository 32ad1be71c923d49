package dev.ozean.encoding.worker;

import dev.ozean.encoding.protocol.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The places of this instance for jobs: those for whole ones, and those where a job is only made playable. */
final class Places {
    private final int ladders;
    private final int openings;
    private final Semaphore laddersFree;
    private final Semaphore openingsFree;

    Places(int ladders, int openings) {
        this.ladders = ladders;
        this.openings = openings;
        this.laddersFree = new Semaphore(ladders);
        this.openingsFree = new Semaphore(openings);
    }

    /** The best place that is free: a whole run makes something playable first, too. */
    Optional<Work> take() {
        if (laddersFree.tryAcquire()) {
            return Optional.of(Work.WHOLE);
        }
        return openingsFree.tryAcquire() ? Optional.of(Work.OPENING) : Optional.empty();
    }

    void give(Work work) {
        free(work).release();
    }

    /** Returns when nobody is at work any more, or after {@code atMost}. */
    void awaitEmpty(Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        var _ = laddersFree.tryAcquire(ladders, atMost.toNanos(), TimeUnit.NANOSECONDS);
        var _ = openingsFree.tryAcquire(openings, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private Semaphore free(Work work) {
        return switch (work) {
            case WHOLE -> laddersFree;
            case OPENING -> openingsFree;
        };
    }
}
