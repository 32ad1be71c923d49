package dev.ozean.chaos.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What was done, when, to whom, and what came of it: a line each, in a file that outlives the walk. */
public final class History {
    private final Path file;

    private History(Path file) {
        this.file = file;
    }

    public static History in(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
            return new History(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    /** Times are UTC, as in the services' logs. */
    public synchronized void note(String line) {
        var time = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        try {
            Files.writeString(file, "%s %s%n".formatted(time, line), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
