package dev.ozean.encoding.child;

import dev.ozean.encoding.protocol.MediaFile;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** The folder of one run: a part that the child writes to, and a part that it cannot see. */
public final class Scratch implements AutoCloseable {
    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch in(Path folder) {
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Trees.delete(folder);
            }
            var scratch = new Scratch(folder);
            Files.createDirectories(scratch.shared());
            Files.createDirectories(scratch.taken());
            Files.createDirectories(scratch.root());
            return scratch;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the scratch folder " + folder, e);
        }
    }

    /**
     * Takes an announced file away from the child.
     *
     * <p>A rename follows no link, and afterwards the child cannot swap the file for another; only then it is looked at.
     *
     * @throws HostileChild unless it is a plain file of exactly the announced size
     */
    public Path take(MediaFile announced) {
        try {
            var taken = Files.move(
                    shared().resolve(announced.file()),
                    taken().resolve(announced.file()),
                    StandardCopyOption.ATOMIC_MOVE);
            var attributes = Files.readAttributes(taken, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                throw new HostileChild(announced.file() + " is no plain file");
            }
            if (attributes.size() != announced.bytes()) {
                throw new HostileChild("%s has %d bytes, not the announced %d"
                        .formatted(announced.file(), attributes.size(), announced.bytes()));
            }
            return taken;
        } catch (IOException e) {
            throw new HostileChild("%s is not there: %s".formatted(announced.file(), e));
        }
    }

    /**
     * What the child has on the disk: in its part, and what it handed over that is not stored yet.
     *
     * @param enough the count ends once there are more
     */
    long bytes(long enough) {
        try {
            // A file that is taken meanwhile goes from the second to the first, and is not met in both.
            return Trees.size(enough, taken(), shared());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Trees.delete(folder);
        } catch (IOException e) {
            Log.warnf("scratch was left behind: %s", e.getMessage());
        }
    }

    Path shared() {
        return folder.resolve("shared");
    }

    Path root() {
        return folder.resolve("root");
    }

    private Path taken() {
        return folder.resolve("taken");
    }
}
