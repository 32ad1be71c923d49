package dev.ozean.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the stack runs as a child: its command, what it may know, where it writes, and how it shows that it works. */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        Probe probe,
        Pulse pulse,
        Stop stop) {

    /**
     * What is asked of it once it was ready; after so many misses in a row it hangs, and is started again.
     * A server behind a bare port is asked no more than to take a connection, which one that hangs may still do.
     */
    public record Pulse(Probe probe, Duration every, int misses) {
        /** Two minutes of silence: a busy machine, or one that was asleep, must not be taken for a program that hangs. */
        public static Pulse of(Probe probe) {
            return new Pulse(probe, Duration.ofSeconds(10), 12);
        }
    }

    /** How it is asked to end, and for how long before it is killed. */
    public record Stop(String signal, Duration patience) {
        public static final Stop TERM = new Stop("TERM", Duration.ofSeconds(15));
    }
}
