package dev.ozean.encoding.hostile;

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

/** Follows the children of a service while they live: what each job's hold in memory, sandbox and all, and how long. */
public final class ChildWatch implements AutoCloseable {
    /** A job's scratch folder, which is in the command of each of its processes. */
    private static final Pattern JOB = Pattern.compile("/([0-9a-f-]{36})\\.\\d+/shared");

    private static final Duration LOOK = Duration.ofMillis(25);

    private final ProcessHandle service;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean isOver;

    public ChildWatch(ProcessHandle service) {
        this.service = service;
        this.thread = Thread.ofPlatform().daemon().name("child-watch").start(this::watch);
    }

    /** Bytes at most, and the time from the first to the last sight of it. */
    public record Seen(long peak, long first, long last) {
        public Duration lived() {
            return Duration.ofNanos(last - first);
        }

        private Seen and(Seen later) {
            return new Seen(Math.max(peak, later.peak), first, later.last);
        }
    }

    /** Nothing of one that was too quick to be seen. */
    public Seen of(String job) {
        return seen.getOrDefault(job, new Seen(0, 0, 0));
    }

    /** Of the jobs whose processes are alive. */
    public Map<String, Long> alive() {
        var now = new HashMap<String, Long>();
        service.descendants()
                .forEach(process -> job(process).ifPresent(job -> now.merge(job, peak(process), Long::sum)));
        return now;
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

    private static Optional<String> job(ProcessHandle process) {
        return read(process, "cmdline").map(JOB::matcher).filter(Matcher::find).map(matcher -> matcher.group(1));
    }

    /** The most that it ever held; the kernel keeps that. */
    private static long peak(ProcessHandle process) {
        return read(process, "status").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static Optional<String> read(ProcessHandle process, String file) {
        try {
            return Optional.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), file)));
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }
}
