package dev.ozean.prometheus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prometheus's own tool, of Debian's package. */
final class Promtool {
    private static final long PATIENCE = 120;
    private static final Path UNPACKED = Path.of("target/debian");

    private final Path program;

    private Promtool(Path program) {
        this.program = program;
    }

    /** What a run said, and how it ended. */
    record Answer(int code, String text) {}

    /** The installed one, else one out of Debian's package, which needs no right to install it. */
    static Promtool find() throws IOException, InterruptedException {
        var unpacked = UNPACKED.resolve("usr/bin/promtool");
        var installed = Stream.of(
                        System.getenv().getOrDefault("OZEAN_PROMTOOL", ""),
                        "/usr/bin/promtool",
                        "/usr/local/bin/promtool",
                        unpacked.toString())
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        return new Promtool(installed.isPresent() ? installed.orElseThrow() : unpack().resolve("usr/bin/promtool"));
    }

    private static Path unpack() throws IOException, InterruptedException {
        Files.createDirectories(UNPACKED);
        var fetched = run(UNPACKED, "sh", "-c", "apt-get download prometheus && dpkg-deb -x prometheus_*.deb .");
        if (fetched.code() != 0) {
            throw new IllegalStateException(
                    "no promtool found: install it (Debian: apt install prometheus) or name it in OZEAN_PROMTOOL; "
                            + fetched.text());
        }
        return UNPACKED;
    }

    Answer run(String... arguments) throws IOException, InterruptedException {
        return run(
                Path.of("."),
                Stream.concat(Stream.of(program.toAbsolutePath().toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static Answer run(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(command[0] + " does not end: " + text);
        }
        return new Answer(process.exitValue(), text);
    }
}
