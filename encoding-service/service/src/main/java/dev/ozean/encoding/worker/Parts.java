package dev.ozean.encoding.worker;

import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.ToParent.Part;
import dev.ozean.encoding.storage.PartedFile;
import dev.ozean.encoding.storage.StorageException;
import dev.ozean.encoding.storage.Streams;
import io.quarkus.logging.Log;
import java.nio.file.Path;
import java.util.Optional;

/** The one download of a run, which comes in parts and is either completed or leaves nothing behind. */
final class Parts implements AutoCloseable {
    private final Streams streams;
    private final String prefix;
    private Optional<Begun> begun = Optional.empty();
    private boolean isClosed;

    Parts(Streams streams, String prefix) {
        this.streams = streams;
        this.prefix = prefix;
    }

    private record Begun(Download download, PartedFile file) {}

    void store(Part part, Path taken) {
        file(part.download()).store(part.number(), taken, part.bytes());
    }

    /** What is there now, if any part ever came. */
    synchronized Optional<Download> complete() {
        var whole = begun;
        whole.ifPresent(download -> download.file().complete());
        begun = Optional.empty();
        return whole.map(Begun::download);
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        begun.ifPresent(download -> abort(download.file()));
    }

    private synchronized PartedFile file(Download download) {
        if (isClosed) {
            throw new IllegalStateException("the run is over");
        }
        if (begun.isEmpty()) {
            begun = Optional.of(new Begun(download, streams.begin(prefix + "/" + download.key())));
        }
        return begun.get().file();
    }

    // The folder of such a run is swept, and with it what could not be let go of now.
    private static void abort(PartedFile file) {
        try {
            file.abort();
        } catch (StorageException e) {
            Log.debugf("%s", e.getMessage());
        }
    }
}
