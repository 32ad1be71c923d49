package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.Child;
import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.MediaFile;
import dev.ozean.encoding.protocol.ToChild.Stored;
import dev.ozean.encoding.protocol.ToParent.Captions;
import dev.ozean.encoding.protocol.ToParent.Init;
import dev.ozean.encoding.protocol.ToParent.Part;
import dev.ozean.encoding.protocol.ToParent.ReadBack;
import dev.ozean.encoding.protocol.ToParent.Segment;
import dev.ozean.encoding.protocol.ToParent.Sprite;
import dev.ozean.encoding.protocol.ToParent.Still;
import dev.ozean.encoding.protocol.ToParent.Thumbnail;
import dev.ozean.encoding.storage.Streams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
    private final Room room;
    private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, MediaFile> readable = new ConcurrentHashMap<>();
    private final Parts parts;
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
        this.room = new Room(WAITING, pulse);
        this.parts = new Parts(streams, prefix);
    }

    /** Waits where too many files wait already. */
    void put(MediaFile file, Path taken) {
        room.take(1);
        pulse.owes();
        try {
            carriers.execute(() -> carry(file, taken));
        } catch (RejectedExecutionException _) {
            // The run ended meanwhile.
            settle();
        }
    }

    /** Some file never got there. */
    boolean isBroken() {
        return broken;
    }

    void awaitEmpty() {
        room.awaitEmpty();
    }

    /** Whatever waits for the store is of no use to anybody any more. */
    void stop() {
        closed = true;
        carriers.shutdownNow();
    }

    /** The download, if there is one, becomes a whole. */
    Optional<Download> complete() {
        return parts.complete();
    }

    /**
     * What gives bytes of a segment or head of this run.
     *
     * @throws HostileChild if it was not told that this file is stored, or asks beyond its end
     */
    Supplier<byte[]> readBack(ReadBack read) {
        var file = readable.get(read.file());
        HostileChild.unless(file != null, "reads what is not stored");
        HostileChild.unless(read.offset() < file.bytes(), "reads beyond what is stored");
        var length = (int) Math.min(read.length(), file.bytes() - read.offset());
        return () -> streams.read(prefix + "/" + file.key(), read.offset(), length);
    }

    @Override
    public void close() {
        stop();
        parts.close();
    }

    private void carry(MediaFile file, Path taken) {
        try {
            lanes.acquire();
            try {
                store(file, taken);
            } finally {
                lanes.release();
            }
            // It may have kept the file open.
            HostileChild.unless(Files.size(taken) == file.bytes(), "changed a file that it had handed over");
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
        } catch (Error e) {
            // A film that ends before this file would pass for whole.
            fail(new IllegalStateException(e));
        } finally {
            settle();
        }
    }

    private void settle() {
        room.give(1);
        pulse.paid();
    }

    private void store(MediaFile file, Path taken) {
        switch (file) {
            case Part part -> parts.store(part, taken);
            case Init _, Segment _ -> {
                streams.store(prefix + "/" + file.key(), taken, file.bytes());
                readable.put(file.file(), file);
            }
            case Still _, Thumbnail _, Sprite _, Captions _ ->
                streams.store(prefix + "/" + file.key(), taken, file.bytes());
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
