package dev.ozean.encoding.worker;

import dev.ozean.encoding.protocol.MediaFile;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Keeps the playlists growing beside the uploads, on a thread of its own and not more often than need be. */
final class Publishing {
    private final StoredTracks tracks;
    private final Publisher publisher;
    private final BiConsumer<StoredTracks, Boolean> published;
    private final Consumer<RuntimeException> failed;
    private final Duration pause;
    private final Semaphore changed = new Semaphore(0);
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param published told after each time that the master playlist names more, true for the first */
    Publishing(
            StoredTracks tracks,
            Publisher publisher,
            Duration pause,
            BiConsumer<StoredTracks, Boolean> published,
            Consumer<RuntimeException> failed) {
        this.tracks = tracks;
        this.publisher = publisher;
        this.pause = pause;
        this.published = published;
        this.failed = failed;
        this.thread = Thread.ofVirtual().name("publishing").start(this::keepPublishing);
    }

    void stored(MediaFile file) {
        tracks.stored(file);
        changed.release();
    }

    StoredTracks tracks() {
        return tracks;
    }

    /** Ends the growing playlists; nothing is written by this after it returned. */
    void stop() {
        stopped.countDown();
        changed.release();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes the playlists as they will stay. */
    void finish() {
        stop();
        publisher.finish(tracks.presentation(true));
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }

    private void keepPublishing() {
        var isFirst = true;
        try {
            while (isWanted()) {
                changed.acquire();
                changed.drainPermits();
                if (isWanted() && tracks.isPlayable() && publisher.publish(tracks.presentation(false))) {
                    published.accept(tracks, isFirst);
                    isFirst = false;
                }
                if (!isFirst) {
                    var _ = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failed.accept(e);
        }
    }
}
