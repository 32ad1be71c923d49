package dev.ozean.local.server;

import dev.ozean.local.process.Detached;
import dev.ozean.local.process.LogFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that do one thing and end, on the way to a server that stays. */
public final class Commands {
    private static final int LINES = 15;

    private Commands() {}

    /** Fails with the end of its output if it does not succeed in time. */
    public static void run(List<String> command, Path folder, Path log, Duration patience) {
        run(command, Map.of(), folder, log, patience);
    }

    public static void run(
            List<String> command, Map<String, String> environment, Path folder, Path log, Duration patience) {
        var process = Detached.start(command, environment, folder, log);
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        command.getFirst() + " took longer than " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("%s ended with code %d:%n%s"
                    .formatted(
                            String.join(" ", command),
                            process.exitValue(),
                            String.join("\n", LogFile.tail(log, LINES))));
        }
    }

    public static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
