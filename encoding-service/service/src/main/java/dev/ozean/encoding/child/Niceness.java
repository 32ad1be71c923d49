package dev.ozean.encoding.child;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.logging.Log;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How much polite room running processes leave to others: 19 is most. On Linux each thread has its own. Where the kernel
 * weighs sessions against each other instead, which it does for desktops and plain services, it is the session's that
 * counts for a process in one of its own.
 */
final class Niceness {
    private static final Path PROC = Path.of("/proc");
    private static final int MOST = 19;

    /** Of the fields in {@code stat} behind the name, which may have blanks; see proc_pid_stat(5), where it is the 19th. */
    private static final int FIELD = 16;

    private static final int MOST_ROUNDS = 20;

    private Niceness() {}

    /** That of a process, or of one of the threads that it is the folder of; empty once it has ended. */
    static Optional<Integer> of(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            return Optional.of(
                    Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[FIELD]));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static Path folder(ProcessHandle process) {
        return PROC.resolve(Long.toString(process.pid()));
    }

    static Stream<Path> threads(ProcessHandle process) {
        try (var threads = Files.list(folder(process).resolve("task"))) {
            return threads.toList().stream();
        } catch (IOException | UncheckedIOException _) {
            // The latter where it ends while its folder is read.
            return Stream.empty();
        }
    }

    /** Makes them nicer than this process, {@code by} so much and up to 19; nothing is ever made less nice. */
    static void raise(Supplier<Stream<ProcessHandle>> processes, int by) {
        var wanted = Math.min(MOST, of(folder(ProcessHandle.current())).orElse(0) + by);
        processes.get().forEach(process -> raiseSession(process, by));
        // A thread that starts meanwhile is as nice as the one that starts it, so none is left in the end.
        var less = lessThan(wanted, processes);
        for (int round = 0; round < MOST_ROUNDS && !less.isEmpty(); round++) {
            renice(less, wanted);
            less = lessThan(wanted, processes);
        }
    }

    private static List<String> lessThan(int wanted, Supplier<Stream<ProcessHandle>> processes) {
        return processes
                .get()
                .flatMap(Niceness::threads)
                .filter(thread -> of(thread).filter(nice -> nice < wanted).isPresent())
                .map(thread -> thread.getFileName().toString())
                .toList();
    }

    private static void renice(List<String> threads, int niceness) {
        Programs.here().find("renice").ifPresent(program -> {
            var command = new ArrayList<>(List.of(program.toString(), "-n", Integer.toString(niceness), "-p"));
            command.addAll(threads);
            try {
                // Some may have ended by now: what it says and returns is of no use.
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                Log.debugf("cannot run renice: %s", e.getMessage());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Leaves a session alone that is ours too. */
    private static void raiseSession(ProcessHandle process, int by) {
        try {
            var file = folder(process).resolve("autogroup");
            var ours = folder(ProcessHandle.current()).resolve("autogroup");
            if (Files.exists(ours) && !session(file).equals(session(ours))) {
                write(file, Integer.toString(by));
            }
        } catch (IOException e) {
            // It has ended, or the kernel wants to be asked less often.
            Log.debugf("the session of process %d keeps its niceness: %s", process.pid(), e.getMessage());
        }
    }

    /** Not by {@link Files}: a kernel that wants to be asked less often is no {@link IOException} there. */
    private static void write(Path file, String text) throws IOException {
        try (var out = new FileOutputStream(file.toFile())) {
            out.write(text.getBytes(US_ASCII));
        }
    }

    private static String session(Path file) throws IOException {
        return Files.readString(file).split(" ")[0];
    }
}
