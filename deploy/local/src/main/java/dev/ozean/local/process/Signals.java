package dev.ozean.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ends processes: asks first, then kills, and takes their children along. */
public final class Signals {
    private static final Duration LOOK = Duration.ofMillis(50);

    private Signals() {}

    public static void send(ProcessId process, String signal) {
        if (!process.alive()) {
            return;
        }
        try {
            // Java itself can send TERM and KILL only, and PostgreSQL's fast shutdown is INT
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a process and whatever it started; returns when none of them runs. */
    public static void stop(ProcessId process, Program.Stop how) {
        var family = new ArrayList<>(process.descendants());
        send(process, how.signal());
        await(List.of(process), how.patience());
        family.addAll(process.descendants());
        kill(List.of(process));
        // children of a well-behaved parent are gone with it; give them the blink that takes
        await(family, Duration.ofSeconds(1));
        kill(family);
    }

    public static void kill(Collection<ProcessId> processes) {
        processes.stream()
                .filter(ProcessId::alive)
                .flatMap(process -> ProcessHandle.of(process.pid()).stream())
                .forEach(ProcessHandle::destroyForcibly);
        await(processes, Duration.ofSeconds(5));
    }

    /** Waits until none of them runs, or the time is over. */
    public static void await(Collection<ProcessId> processes, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (processes.stream().anyMatch(ProcessId::alive) && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
