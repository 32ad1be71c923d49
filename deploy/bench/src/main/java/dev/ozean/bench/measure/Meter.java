package dev.ozean.bench.measure;

import java.time.Duration;

/** Measures work that runs in a child of this process, together with what it costs this process itself. */
public final class Meter {
    private final long began = System.nanoTime();
    private final Duration children = Processor.CHILDREN.time();
    private final Duration self = Processor.SELF.time();
    private Duration wall = Duration.ZERO;

    /** The work is done; what is still to be cleared away takes no time that anybody waits for. */
    public void done() {
        wall = Duration.ofNanos(System.nanoTime() - began);
    }

    /** To be asked when the child is gone. */
    public Cost alone(Watch watch) {
        return new Cost(wall, Processor.CHILDREN.time().minus(children), watch.peak());
    }

    /** The child and what this process did for it; {@code before} is what this one held without the work, in bytes. */
    public Cost together(Watch watch, long before) {
        var alone = alone(watch);
        return new Cost(
                alone.wall(),
                alone.processor().plus(Processor.SELF.time().minus(self)),
                alone.memory() + Math.max(0, watch.ownPeak() - before));
    }

    /** What this process holds now that nothing is going on, in bytes: what it needs no more is not counted. */
    public static long held() {
        System.gc();
        return Memory.resident(ProcessHandle.current().pid()).orElse(0);
    }
}
