package dev.ozean.chaos.house;

import dev.ozean.local.process.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds processes by a folder that their command names: what opens films is told nothing by its environment. */
final class CommandLines {
    private static final Path PROC = Path.of("/proc");

    private CommandLines() {}

    static List<ProcessId> naming(Path folder) {
        try (var entries = Files.list(PROC)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("[0-9]+"))
                    .filter(entry -> names(entry, folder.toString()))
                    .map(entry -> Long.parseLong(entry.getFileName().toString()))
                    .filter(pid -> pid != ProcessHandle.current().pid())
                    .map(ProcessId::of)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a whole word of the command or the beginning of one, so that whoever reads a log of it is left out. */
    private static boolean names(Path process, String folder) {
        try {
            var command = new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
            return List.of(command.split("\0")).stream().anyMatch(word -> word.startsWith(folder + "/scratch-"));
        } catch (IOException gone) {
            return false;
        }
    }
}
