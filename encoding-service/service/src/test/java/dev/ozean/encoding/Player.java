package dev.ozean.encoding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plays what was made to its end, with the decoders that most players have. */
final class Player {
    private static final Path PROGRAM = Path.of("target/ffmpeg/ffmpeg").toAbsolutePath();
    private static final String POSITION = "out_time_us=";

    /** How far it came, and what kept it from going on; a broken picture does not. */
    record Played(Duration length, String complaints) {}

    private Player() {}

    /** Each file by itself, at the same time. */
    static Played play(List<Path> files) {
        var command = new ArrayList<>(List.of(PROGRAM.toString(), "-nostdin", "-v", "error"));
        files.forEach(file -> command.addAll(List.of("-i", file.toString())));
        for (int i = 0; i < files.size(); i++) {
            command.addAll(List.of("-map", Integer.toString(i)));
        }
        command.addAll(List.of("-progress", "pipe:1", "-f", "null", "-"));
        try {
            return run(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Played run(List<String> command) throws IOException, InterruptedException {
        if (!PROGRAM.toFile().setExecutable(true)) {
            throw new IllegalStateException("there is no player at " + PROGRAM);
        }
        var errors = Files.createTempFile("player", ".txt");
        try {
            var builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().put("LD_LIBRARY_PATH", PROGRAM.getParent().toString());
            var process = builder.start();
            var micros = 0L;
            try (var lines = process.inputReader()) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(POSITION) && !line.endsWith("N/A")) {
                        micros = Math.max(micros, Long.parseLong(line.substring(POSITION.length())));
                    }
                }
            }
            var code = process.waitFor();
            var complaints = code == 0 ? "" : "ended with %d: %s".formatted(code, Files.readString(errors));
            return new Played(Duration.ofNanos(micros * 1000), complaints);
        } finally {
            Files.delete(errors);
        }
    }
}
