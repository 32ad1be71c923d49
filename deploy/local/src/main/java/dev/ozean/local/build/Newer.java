package dev.ozean.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Set;

/** Looks for a source file that changed after a moment, and not into what is built or downloaded. */
final class Newer extends SimpleFileVisitor<Path> {
    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "dist", ".quinoa");
    private static final Path TESTS = Path.of("src", "test");

    private final FileTime moment;
    private boolean found;

    private Newer(FileTime moment) {
        this.moment = moment;
    }

    static Newer than(FileTime moment) {
        return new Newer(moment);
    }

    boolean in(Path source) {
        if (!Files.exists(source)) {
            return false;
        }
        try {
            Files.walkFileTree(source, this);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        var skipped = NOT_SOURCES.contains(folder.getFileName().toString()) || folder.endsWith(TESTS);
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        found = attributes.lastModifiedTime().compareTo(moment) > 0;
        return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}
