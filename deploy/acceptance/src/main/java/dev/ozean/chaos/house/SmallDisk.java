package dev.ozean.chaos.house;

import dev.ozean.local.process.ProcessId;
import dev.ozean.local.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A scratch folder on a small file system in memory, which a worker mounts for itself, so that it can be full. */
public final class SmallDisk {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SIZE_MEGABYTES = 96;
    private static final String FILL = "fill";
    private static final String MOUNT = "mount -t tmpfs -o size=%dm tmpfs \"$1\" && shift && exec \"$@\"";

    private final Path folder;
    private final Supplier<Optional<ProcessId>> worker;

    /** @param worker its process now, without which nobody sees the disk */
    SmallDisk(Path folder, Supplier<Optional<ProcessId>> worker) {
        this.folder = folder;
        this.worker = worker;
    }

    /** The same program, with this disk in sight of it and of its children alone. */
    Program under(Program program) {
        var command = new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c"));
        command.add(MOUNT.formatted(SIZE_MEGABYTES));
        command.add("disk");
        command.add(folder.toString());
        command.addAll(program.command());
        return new Program(
                program.name(),
                command,
                program.environment(),
                program.folder(),
                program.log(),
                program.probe(),
                program.pulse(),
                program.stop());
    }

    /** Leaves no byte on it; false if the worker is gone. */
    public boolean fill() {
        return seen().map(disk -> fill(disk.resolve(FILL))).orElse(false);
    }

    public void free() {
        seen().ifPresent(disk -> {
            try {
                Files.deleteIfExists(disk.resolve(FILL));
            } catch (IOException gone) {
                // and the disk with it
            }
        });
    }

    /** What lies in the folders of the instances, but for the lock of each and what they are made of. */
    public List<String> left() {
        return seen().map(SmallDisk::files).orElse(List.of());
    }

    private static List<String> files(Path disk) {
        try (var all = Files.walk(disk)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> disk.relativize(file).toString())
                    .filter(file -> !file.endsWith("lock"))
                    .toList();
        } catch (IOException | UncheckedIOException gone) {
            return List.of();
        }
    }

    /** Through the process' own eyes: nobody else has that mount. */
    private Optional<Path> seen() {
        return worker.get()
                .map(process -> Path.of("/proc", Long.toString(process.pid()), "root")
                        .resolve(folder.toString().substring(1)));
    }

    private static boolean fill(Path file) {
        var piece = new byte[MEGABYTE];
        try (var out = Files.newOutputStream(file)) {
            for (var size = 0; size <= SIZE_MEGABYTES; size++) {
                out.write(piece);
            }
            return false;
        } catch (IOException full) {
            return Files.exists(file);
        }
    }
}
