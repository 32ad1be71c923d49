package dev.ozean.encoding;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.ozean.encoding.protocol.ToParent.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Takes more room on the disk than a child may have, by one way or another. */
final class Hoarder {
    private static final int MEBIBYTE = 1 << 20;
    private static final int FAR = 100 * MEBIBYTE;
    private static final int CLONE_FILES = 0x400;

    private final ScriptedLink link;

    Hoarder(ScriptedLink link) {
        this.link = link;
    }

    void many() throws IOException {
        for (int number = 0; number < 100; number++) {
            Files.write(link.scratch().resolve("hoard-" + number), new byte[MEBIBYTE]);
        }
        link.stayAlive();
    }

    /** Each file from its own thread, and never an end of them. */
    void flood() throws IOException {
        for (int number = 0; number < 16; number++) {
            var name = "flood-%d-".formatted(number);
            Thread.ofPlatform().daemon().start(() -> {
                for (long file = 0; true; file++) {
                    try {
                        Files.write(link.scratch().resolve(name + file), new byte[1]);
                    } catch (IOException _) {
                        // As long as it runs, it goes on.
                    }
                }
            });
        }
        link.stayAlive();
    }

    /** A file that is open and in no folder. */
    void nameless() throws IOException {
        var file = link.scratch().resolve("nameless");
        try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            Files.delete(file);
            channel.write(ByteBuffer.allocate(1), FAR);
            link.stayAlive();
        }
    }

    /** The same, in a thread that no longer shares its open files with the others. */
    void namelessApart() throws IOException {
        Thread.ofPlatform().daemon().start(() -> {
            if (Natives.call("unshare", CLONE_FILES) != 0) {
                throw new IllegalStateException("it cannot part from the others");
            }
            try {
                nameless();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        link.stayAlive();
    }

    /** A file that is neither open nor in a folder: one page of it is mapped, under a name that tears lists apart. */
    void mapped() throws IOException {
        var file = link.scratch().resolve("map\rp\ned");
        try (var channel = FileChannel.open(file, CREATE_NEW, READ, WRITE)) {
            channel.write(ByteBuffer.allocate(1), FAR);
            channel.map(MapMode.READ_WRITE, 0, 4096, Arena.global());
        }
        Files.delete(file);
        link.stayAlive();
    }

    /** Goes on writing to what it has handed over. */
    void growing() throws IOException {
        for (int number = 1; number <= 10; number++) {
            var segment = new Segment("v360", number, (number - 1) * 2000L, 2000, MEBIBYTE / 2, 100);
            var file = link.scratch().resolve(segment.file());
            try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
                channel.write(ByteBuffer.allocate(MEBIBYTE / 2));
                link.say(segment);
                awaitTaken(file);
                channel.write(ByteBuffer.allocate(1));
            }
        }
        link.stayAlive();
    }

    /** By then the parent has looked at its size, and is about to store it. */
    private static void awaitTaken(Path file) {
        while (Files.exists(file)) {
            Thread.onSpinWait();
        }
        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
}
