package dev.ozean.encoding.child;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Walks folders that a hostile process may have written to; no link is followed. */
final class Trees {
    private Trees() {}

    /** The process must have ended. */
    static void delete(Path folder) throws IOException {
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
     */
    static long size(Path folder) throws IOException {
        var counter = new SimpleFileVisitor<Path>() {
            private long bytes;

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                bytes += 4096;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes += Math.max(4096, attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                bytes = Long.MAX_VALUE;
                return FileVisitResult.TERMINATE;
            }
        };
        Files.walkFileTree(folder, counter);
        return counter.bytes;
    }
}
