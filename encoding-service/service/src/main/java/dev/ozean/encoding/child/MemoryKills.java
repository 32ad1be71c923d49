package dev.ozean.encoding.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many processes Linux has killed so far for want of memory, those of containers too. */
final class MemoryKills {
    private static final Path STATISTICS = Path.of("/proc/vmstat");
    private static final String NAME = "oom_kill ";

    private MemoryKills() {}

    /** 0 where nobody counts. */
    static long soFar() {
        try (var lines = Files.lines(STATISTICS)) {
            return soFar(lines::iterator);
        } catch (IOException _) {
            return 0;
        }
    }

    static long soFar(Iterable<String> statistics) {
        for (var line : statistics) {
            if (line.startsWith(NAME)) {
                return Long.parseLong(line.substring(NAME.length()).strip());
            }
        }
        return 0;
    }
}
