package dev.ozean.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the stack runs as a child: its command, what it may know, where it writes, and how it shows that it is ready. */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        Probe probe,
        Stop stop) {

    /** How it is asked to end, and for how long before it is killed. */
    public record Stop(String signal, Duration patience) {
        public static final Stop TERM = new Stop("TERM", Duration.ofSeconds(15));
    }
}
