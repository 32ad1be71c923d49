package dev.ozean.encoding.child;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** This instance's share of the scratch folder, held by a lock; what killed instances left behind is swept. */
final class ScratchRoot implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    private ScratchRoot(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static ScratchRoot under(Path scratch) {
        try {
            Files.createDirectories(scratch);
            sweep(scratch.toRealPath());
            var folder = Files.createDirectory(
                    scratch.toRealPath().resolve(UUID.randomUUID().toString()));
            var lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock.lock();
            return new ScratchRoot(folder, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the scratch folder " + scratch, e);
        }
    }

    Scratch folder(String name) {
        return Scratch.in(folder.resolve(name));
    }

    @Override
    public void close() {
        try (lock) {
            Trees.delete(folder);
        } catch (IOException e) {
            Log.warnf("scratch was left behind: %s", e.getMessage());
        }
    }

    private static void sweep(Path scratch) throws IOException {
        List<Path> folders;
        try (var children = Files.list(scratch)) {
            folders =
                    children.filter(child -> Files.exists(child.resolve(LOCK))).toList();
        }
        for (var abandoned : folders) {
            try (var lock = FileChannel.open(abandoned.resolve(LOCK), StandardOpenOption.WRITE);
                    var held = lock.tryLock()) {
                if (held != null) {
                    Trees.delete(abandoned);
                }
            } catch (OverlappingFileLockException | IOException _) {
                // It is in use, or was just swept by another.
            }
        }
    }
}
