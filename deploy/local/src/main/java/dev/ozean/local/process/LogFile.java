package dev.ozean.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A program's output, kept below a bound by copying it aside and cutting it, since the writer keeps its file open. */
public final class LogFile {
    private static final long FULL_BYTES = 16 * 1024 * 1024;
    private static final int KEPT = 3;
    private static final int TAIL_BYTES = 64 * 1024;

    private LogFile() {}

    /** Moves a full log aside, if the disk allows it; the writer appends, so it goes on at the new end. */
    public static void rotate(Path log) {
        rotate(log, FULL_BYTES);
    }

    static void rotate(Path log, long fullBytes) {
        try {
            if (!Files.exists(log) || Files.size(log) < fullBytes) {
                return;
            }
            for (var n = KEPT - 1; n >= 1; n--) {
                if (Files.exists(numbered(log, n))) {
                    Files.move(numbered(log, n), numbered(log, n + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.copy(log, numbered(log, 1), StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        } catch (IOException e) {
            // a full disk must not end what only wants its log to be short; the next turn tries again
            System.err.printf("vms: %s stays as long as it is: %s%n", log, e);
        }
    }

    public static void append(Path log, String line) throws IOException {
        Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The last lines, at most so many. */
    public static List<String> tail(Path log, int lines) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - TAIL_BYTES);
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path numbered(Path log, int n) {
        return log.resolveSibling(log.getFileName() + "." + n);
    }
}
