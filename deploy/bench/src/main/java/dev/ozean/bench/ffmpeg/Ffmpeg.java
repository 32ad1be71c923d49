package dev.ozean.bench.ffmpeg;

import dev.ozean.bench.measure.Cost;
import dev.ozean.bench.measure.Meter;
import dev.ozean.bench.measure.Watch;
import dev.ozean.local.data.Home;
import dev.ozean.local.process.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code ffmpeg} program of the very libraries that the encoder uses. */
public final class Ffmpeg {
    private static final int LINES = 10;

    private final Path folder;
    private final Path log;

    private Ffmpeg(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    /** {@code log} takes what it says. */
    public static Ffmpeg of(Home home, Path log) {
        var folder = home.of("deploy/bench/target/ffmpeg");
        var program = folder.resolve("ffmpeg").toFile();
        if (!program.setExecutable(true)) {
            throw new IllegalStateException("there is no ffmpeg at " + program);
        }
        return new Ffmpeg(folder, log);
    }

    /** Runs it to its end. */
    public Cost run(List<String> arguments) {
        try {
            var command = new ArrayList<>(List.of(
                    folder.resolve("ffmpeg").toString(), "-y", "-nostdin", "-hide_banner", "-nostats", "-loglevel"));
            command.addAll(arguments);
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
            builder.environment().put("LD_LIBRARY_PATH", folder.toString());
            builder.environment().put("DYLD_LIBRARY_PATH", folder.toString());
            var meter = new Meter();
            var process = builder.start();
            try (var watch = Watch.of(process.pid())) {
                var code = process.waitFor();
                meter.done();
                if (code != 0) {
                    throw new IllegalStateException(
                            "ffmpeg ended with %d: %s".formatted(code, String.join("\n", LogFile.tail(log, LINES))));
                }
                return meter.alone(watch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What it said in its last run. */
    List<String> said() {
        return LogFile.tail(log, LINES);
    }
}
