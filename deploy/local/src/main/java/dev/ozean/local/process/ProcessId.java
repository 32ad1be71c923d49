package dev.ozean.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A process together with the moment it began, because numbers are given out again and a stranger must not be touched. */
public record ProcessId(long pid, String began) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /** Counted after the command's closing bracket, which may itself contain spaces: state is 0, start time 19. */
    private static final int STATE = 0;

    private static final int START_TICKS = 19;

    /** Empty if no such process runs; one that is dead and only waits to be collected does not run. */
    public static Optional<ProcessId> of(long pid) {
        return Files.isReadable(BOOT) ? fromProc(pid) : fromHandle(pid);
    }

    public static Optional<ProcessId> parse(String line) {
        var parts = line.strip().split(" ", 2);
        if (parts.length != 2 || !parts[0].matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessId(Long.parseLong(parts[0]), parts[1]));
    }

    public String line() {
        return pid + " " + began;
    }

    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Its children and theirs, as they are now. */
    public List<ProcessId> descendants() {
        return ProcessHandle.of(pid).filter(_ -> alive()).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(handle -> of(handle.pid()).stream())
                .toList();
    }

    // ticks since boot do not move with the clock, as the wall time of ProcessHandle.info() can
    private static Optional<ProcessId> fromProc(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
                return Optional.empty();
            }
            var boot = Files.readString(BOOT).strip();
            return Optional.of(new ProcessId(pid, boot + ":" + fields[START_TICKS]));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessId> fromHandle(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> new ProcessId(pid, start.toString()));
    }
}
