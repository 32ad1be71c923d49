package dev.ozean.encoding.child;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Removes a tree on a walk through it, and leaves to the next walk what it cannot enter yet: folders that nobody may
 * read, and those deeper than the 4096 bytes that Linux takes for a path (PATH_MAX).
 */
final class Removal extends SimpleFileVisitor<Path> {
    private static final Set<PosixFilePermission> OURS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    // Leaves room for a name of 255 bytes, however many of them a character takes.
    private static final int LONGEST = 1000;

    private final Path root;
    private boolean isWhole = true;

    Removal(Path root) {
        this.root = root;
    }

    /** Whether nothing is left. */
    boolean isWhole() {
        return isWhole;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        Files.setPosixFilePermissions(directory, OURS);
        if (root.relativize(directory).toString().length() < LONGEST) {
            return FileVisitResult.CONTINUE;
        }
        Files.move(directory, root.resolve(UUID.randomUUID().toString()));
        isWhole = false;
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.deleteIfExists(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path closed, IOException failure) throws IOException {
        if (!(failure instanceof AccessDeniedException) || Files.isReadable(closed)) {
            throw failure;
        }
        Files.setPosixFilePermissions(closed, OURS);
        isWhole = false;
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
        try {
            Files.deleteIfExists(directory);
        } catch (DirectoryNotEmptyException left) {
            if (isWhole) {
                throw left;
            }
        }
        return FileVisitResult.CONTINUE;
    }
}
