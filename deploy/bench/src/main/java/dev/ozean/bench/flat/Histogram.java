package dev.ozean.bench.flat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All objects that a JVM has in use, as it counts them itself after a full collection. */
record Histogram(long bytes) {
    private static final String TOTAL = "Total";

    /** Collects and counts. */
    static Histogram of(long pid) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> said;
        try (var output = process.inputReader()) {
            said = output.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("jcmd failed: " + String.join(" ", said));
        }
        return read(said);
    }

    /** The last line has the instances, then the bytes. */
    static Histogram read(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith(TOTAL))
                .map(line -> new Histogram(Long.parseLong(line.split("\\s+")[2])))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the JVM told no total"));
    }
}
