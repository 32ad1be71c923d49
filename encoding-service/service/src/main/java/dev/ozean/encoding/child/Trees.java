package dev.ozean.encoding.child;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Walks folders that a hostile process may have written to; no link is followed. */
final class Trees {
    private Trees() {}

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Bytes of all files, each counted at least as one block, so that many small ones count too. */
    static long size(Path folder) throws IOException {
        var counter = new SimpleFileVisitor<Path>() {
            private long bytes;

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes += Math.max(4096, attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        };
        Files.walkFileTree(folder, counter);
        return counter.bytes;
    }
}
