package dev.ozean.encoding.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process and all that it started, who are remembered: when it has ended, nothing tells any more whose they were. */
final class Family {
    private static final long ROUND_MILLIS = 10;

    private final Process head;
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

    Family(Process head) {
        this.head = head;
    }

    /** As this system sees them, whatever they see of each other. */
    Stream<ProcessHandle> members() {
        var now = Stream.concat(Stream.of(head.toHandle()), head.descendants()).toList();
        seen.removeIf(process -> !process.isAlive());
        seen.addAll(now);
        return now.stream();
    }

    void kill() {
        var _ = members();
        seen.forEach(ProcessHandle::destroyForcibly);
        head.destroyForcibly();
    }

    /** Waits until nothing of them runs any more; false if something still does after that time. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!seen.stream().allMatch(Family::hasEnded)) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            // Whose parents we are not, those the system does not announce.
            TimeUnit.MILLISECONDS.sleep(ROUND_MILLIS);
        }
        return true;
    }

    /**
     * A process that nobody has asked for its end stays in the list of processes, for ever where orphans have nobody who
     * does; but it also does while some of its threads still have a file to finish.
     */
    static boolean hasEnded(ProcessHandle process) {
        if (!process.isAlive()) {
            return true;
        }
        var threads = Niceness.threads(process).toList();
        return !threads.isEmpty() && threads.stream().allMatch(Family::isDead);
    }

    private static boolean isDead(Path thread) {
        try {
            var stat = Files.readString(thread.resolve("stat"));
            // The letter after the name, which may have blanks and brackets; see proc_pid_stat(5).
            return "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) >= 0;
        } catch (IOException _) {
            return true;
        }
    }
}
