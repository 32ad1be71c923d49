package dev.ozean.bench.measure;

import java.util.concurrent.locks.LockSupport;

/** Follows the memory of a process and of this one while something runs. */
public final class Watch implements AutoCloseable {
    private static final long EVERY_NANOS = 250_000_000;

    private final long pid;
    private final Thread thread;
    private volatile boolean ended;
    private volatile long peak;
    private volatile long ownPeak;

    private Watch(long pid) {
        this.pid = pid;
        this.thread = Thread.ofPlatform().name("watch").daemon().start(this::run);
    }

    public static Watch of(long pid) {
        return new Watch(pid);
    }

    /** The most that the process held, in bytes; 0 where the system does not tell. */
    public long peak() {
        return peak;
    }

    /** The most that this process held meanwhile, in bytes. */
    public long ownPeak() {
        return ownPeak;
    }

    private void run() {
        while (!ended) {
            look();
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }

    private void look() {
        Memory.peak(pid).ifPresent(bytes -> peak = Math.max(peak, bytes));
        Memory.resident(ProcessHandle.current().pid()).ifPresent(bytes -> ownPeak = Math.max(ownPeak, bytes));
    }

    /** A last look, while the process is still there. */
    @Override
    public void close() {
        look();
        ended = true;
        LockSupport.unpark(thread);
    }
}
