package dev.ozean.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds children that no pid file tells of, because their launcher was killed in the blink after it started them. */
public final class Strays {
    /** Every child carries its data folder under this name. */
    public static final String MARK = "OZEAN_DATA";

    private static final Path PROC = Path.of("/proc");

    private Strays() {}

    /** Running processes that carry that folder's mark; none where the system has no /proc. */
    public static List<ProcessId> of(Path data) {
        if (!Files.isDirectory(PROC.resolve("self"))) {
            return List.of();
        }
        var mark = MARK + "=" + data;
        try (var entries = Files.list(PROC)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("[0-9]+"))
                    .filter(entry -> carries(entry, mark))
                    .map(entry ->
                            ProcessId.of(Long.parseLong(entry.getFileName().toString())))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean carries(Path process, String mark) {
        try {
            var environment = new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.UTF_8);
            return List.of(environment.split("\0")).contains(mark);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }
}
