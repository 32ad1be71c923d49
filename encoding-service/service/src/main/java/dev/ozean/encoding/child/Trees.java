package dev.ozean.encoding.child;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Walks folders that a hostile process may have written to; no link is followed. */
final class Trees {
    private static final int MOST_TRIES = 10;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Trees() {}

    /** The process must have ended; what it wrote in its last moment is met in another try. */
    static void delete(Path folder) throws IOException {
        delete(folder, MOST_TRIES);
    }

    private static void delete(Path folder, int tries) throws IOException {
        try {
            deleteNow(folder);
        } catch (DirectoryNotEmptyException filled) {
            if (tries == 1) {
                throw filled;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            delete(folder, tries - 1);
        }
    }

    private static void deleteNow(Path folder) throws IOException {
        var isWhole = false;
        while (!isWhole) {
            var removal = new Removal(folder);
            Files.walkFileTree(folder, removal);
            isWhole = removal.isWhole();
        }
    }

    /**
     * Bytes of all files, each counted at least as one block, as folders are, so that many small ones count too; as many
     * as there can be if some place cannot be looked into, which none of ours makes.
     *
     * @param enough the count ends once there are more
     */
    static long size(long enough, Path... folders) throws IOException {
        var counter = new SimpleFileVisitor<Path>() {
            private long bytes;

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return counted(4096);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return counted(Math.max(4096, attributes.size()));
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                bytes = Long.MAX_VALUE;
                return FileVisitResult.TERMINATE;
            }

            private FileVisitResult counted(long more) {
                bytes += more;
                return bytes > enough ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        };
        for (var folder : folders) {
            if (counter.bytes <= enough) {
                Files.walkFileTree(folder, counter);
            }
        }
        return counter.bytes;
    }
}
