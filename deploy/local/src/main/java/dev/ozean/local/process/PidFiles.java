package dev.ozean.local.process;

import dev.ozean.local.data.Private;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One file a running program, so that a later launcher finds what an earlier one started. */
public record PidFiles(Path folder) {
    private static final String SUFFIX = ".pid";

    public void write(String name, ProcessId process) {
        Private.write(file(name), process.line() + "\n");
    }

    /** The process if the file tells of one that still runs. */
    public Optional<ProcessId> running(String name) {
        try {
            return ProcessId.parse(Files.readString(file(name))).filter(ProcessId::alive);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that still run, by name. */
    public Map<String, ProcessId> running() {
        var found = new TreeMap<String, ProcessId>();
        for (var name : names()) {
            running(name).ifPresent(process -> found.put(name, process));
        }
        return found;
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }
}
