package dev.ozean.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What a process holds in memory, in bytes, as Linux tells it. */
public final class Memory {
    private Memory() {}

    /** Now. */
    public static OptionalLong resident(long pid) {
        return status(pid, "VmRSS:");
    }

    /** The most so far. */
    static OptionalLong peak(long pid) {
        return status(pid, "VmHWM:");
    }

    private static OptionalLong status(long pid, String name) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException _) {
            return OptionalLong.empty();
        }
    }
}
