package dev.ozean.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and its children hold in memory; what they share is counted once. */
public final class Memory {
    private static final String SHARE = "Pss:";

    private Memory() {}

    /** In megabytes; 0 where the system does not tell. */
    public static long ofFamily(ProcessId process) {
        return Stream.concat(Stream.of(process), process.descendants().stream())
                        .mapToLong(one -> kilobytes(one.pid()))
                        .sum()
                / 1024;
    }

    /** In megabytes, without its children. */
    public static long of(ProcessId process) {
        return kilobytes(process.pid()) / 1024;
    }

    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(SHARE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
