package dev.ozean.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the system says of the processes that this one started. */
final class Processes {
    private static final int NICENESS = 16;

    private Processes() {}

    /** That of this process. */
    static int niceness() {
        return niceness(Path.of("/proc/self")).findFirst().orElseThrow();
    }

    /** Ends the programs that run this class at once, as from outside. Returns whether there was one. */
    static boolean kill(String mainClass) {
        return running(mainClass).map(ProcessHandle::destroyForcibly).toList().contains(true);
    }

    static boolean isRunning(String mainClass) {
        return running(mainClass).findAny().isPresent();
    }

    /** Those of all threads of the programs that run this class. */
    static Set<Integer> niceness(String mainClass) {
        return running(mainClass)
                .flatMap(process -> threads(folder(process)))
                .flatMap(Processes::niceness)
                .collect(Collectors.toSet());
    }

    private static Stream<ProcessHandle> running(String mainClass) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> read(folder(process).resolve("cmdline")).contains(mainClass));
    }

    private static Path folder(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    private static Stream<Path> threads(Path process) {
        try (var threads = Files.list(process.resolve("task"))) {
            return threads.toList().stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    /** None where it has ended. */
    private static Stream<Integer> niceness(Path thread) {
        var stat = read(thread.resolve("stat"));
        return stat.isEmpty()
                ? Stream.empty()
                : Stream.of(Integer.valueOf(
                        stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICENESS]));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            return "";
        }
    }
}
