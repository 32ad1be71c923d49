package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.Child;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToChild.Stored;
import dev.ozean.encoding.storage.Streams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Carries finished files to the store, a few at a time, and gives the child its room back. */
final class Shelf implements AutoCloseable {
    private static final int WAITING = 256;

    private final Streams streams;
    private final String prefix;
    private final Child child;
    private final Pulse pulse;
    private final Consumer<MediaFile> stored;
    private final Consumer<RuntimeException> failed;
    private final Semaphore lanes;
    private final Semaphore room = new Semaphore(WAITING);
    private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean broken;
    private volatile boolean closed;

    Shelf(
            Streams streams,
            String prefix,
            Child child,
            Pulse pulse,
            int lanes,
            Consumer<MediaFile> stored,
            Consumer<RuntimeException> failed) {
        this.streams = streams;
        this.prefix = prefix;
        this.child = child;
        this.pulse = pulse;
        this.stored = stored;
        this.failed = failed;
        this.lanes = new Semaphore(lanes);
    }

    /** Waits where too many files wait already. */
    void put(MediaFile file, Path taken) {
        room.acquireUninterruptibly();
        pulse.owes();
        carriers.execute(() -> carry(file, taken));
    }

    /** Some file never got there. */
    boolean isBroken() {
        return broken;
    }

    void awaitEmpty() {
        room.acquireUninterruptibly(WAITING);
        room.release(WAITING);
    }

    @Override
    public void close() {
        closed = true;
        carriers.shutdownNow();
    }

    private void carry(MediaFile file, Path taken) {
        try {
            lanes.acquire();
            try {
                streams.store(prefix + "/" + file.key(), taken);
            } finally {
                lanes.release();
            }
            Files.delete(taken);
            stored.accept(file);
            acknowledge(file);
        } catch (InterruptedException _) {
            broken = true;
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            fail(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            fail(e);
        } finally {
            room.release();
            pulse.paid();
        }
    }

    private void fail(RuntimeException failure) {
        broken = true;
        // What breaks because the run is over already is no reason of its own.
        if (!closed) {
            failed.accept(failure);
        }
    }

    private void acknowledge(MediaFile file) {
        try {
            child.send(new Stored(file.file()));
        } catch (IOException _) {
            // It said all and ended, or it was killed; whoever reads from it knows which.
        }
    }
}
