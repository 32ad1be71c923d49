package dev.ozean.encoder.link;

import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoding.protocol.MediaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The scratch folder, with room for so many bytes that the parent has not stored yet. */
public final class Scratch {
    private final Path folder;
    private final long room;
    private final Stop stop;
    private final Map<String, Long> waiting = new HashMap<>();
    private long bytes;
    private int blocked;

    public Scratch(Path folder, long room, Stop stop) {
        this.folder = folder;
        this.room = room;
        this.stop = stop;
        stop.onTrip(this::wake);
    }

    /** Waits for room, then writes the file; announcing it is the caller's. */
    public void write(MediaFile file, byte[] content) throws IOException {
        reserve(file.file(), content.length);
        Files.write(folder.resolve(file.file()), content);
    }

    private synchronized void reserve(String file, long size) {
        blocked++;
        try {
            while (!stop.tripped() && !waiting.isEmpty() && bytes + size > room) {
                wait();
            }
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        } finally {
            blocked--;
        }
        stop.check();
        waiting.put(file, size);
        bytes += size;
    }

    /** Waits until the parent has stored all that was written. */
    public synchronized void awaitStored() {
        blocked++;
        try {
            while (!stop.tripped() && !waiting.isEmpty()) {
                wait();
            }
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        } finally {
            blocked--;
        }
        stop.check();
    }

    synchronized void stored(String file) {
        var size = waiting.remove(file);
        if (size != null) {
            bytes -= size;
            notifyAll();
        }
    }

    synchronized boolean isFull() {
        return blocked > 0;
    }

    private synchronized void wake() {
        notifyAll();
    }
}
