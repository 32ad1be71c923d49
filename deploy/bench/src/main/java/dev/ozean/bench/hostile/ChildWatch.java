package dev.ozean.bench.hostile;

import dev.ozean.bench.measure.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the children of a service: what each job's hold in memory, sandbox and all, and how long they live. */
final class ChildWatch implements AutoCloseable {
    /** A job's scratch folder, which is in the command of each of its processes. */
    private static final Pattern JOB = Pattern.compile("/([0-9a-f-]{36})\\.\\d+/shared");

    private static final Duration LOOK = Duration.ofMillis(40);

    private final long service;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean isOver;

    /** Bytes at most, and the time from the first to the last sight of it. */
    record Seen(long peak, long first, long last) {
        static final Seen NOTHING = new Seen(0, 0, 0);

        double seconds() {
            return (last - first) / 1e9;
        }

        private Seen and(Seen later) {
            return new Seen(Math.max(peak, later.peak), first, later.last);
        }
    }

    ChildWatch(long service) {
        this.service = service;
        this.thread = Thread.ofPlatform().daemon().name("child-watch").start(this::watch);
    }

    /** Nothing of one that was too quick to be seen. */
    Seen of(String job) {
        return seen.getOrDefault(job, Seen.NOTHING);
    }

    @Override
    public void close() {
        isOver = true;
        LockSupport.unpark(thread);
    }

    private void watch() {
        while (!isOver) {
            var time = System.nanoTime();
            alive().forEach((job, peak) -> seen.merge(job, new Seen(peak, time, time), Seen::and));
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private Map<String, Long> alive() {
        var now = new HashMap<String, Long>();
        ProcessHandle.of(service).stream()
                .flatMap(ProcessHandle::descendants)
                .forEach(process -> job(process)
                        .ifPresent(
                                job -> now.merge(job, Memory.peak(process.pid()).orElse(0), Long::sum)));
        return now;
    }

    private static Optional<String> job(ProcessHandle process) {
        try {
            var command = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return Optional.of(JOB.matcher(command)).filter(Matcher::find).map(found -> found.group(1));
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }
}
