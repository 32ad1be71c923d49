package dev.ozean.encoding.worker;

import dev.ozean.encoding.manifest.Presentation;
import dev.ozean.encoding.manifest.StoredTracks;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps the playlists growing beside the uploads, on a thread of its own and not more often than need be. */
final class Publishing {
    /** Hears of everything that was published. */
    interface Listener {
        /** @param isChanged whether the master playlist gained or lost a track */
        void published(Presentation presentation, boolean isChanged);
    }

    private final StoredTracks tracks;
    private final Publisher publisher;
    private final Listener listener;
    private final Consumer<RuntimeException> failed;
    private final Duration pause;
    private final Semaphore changed = new Semaphore(0);
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean hasBegun;

    Publishing(
            StoredTracks tracks,
            Publisher publisher,
            Duration pause,
            Listener listener,
            Consumer<RuntimeException> failed) {
        this.tracks = tracks;
        this.publisher = publisher;
        this.pause = pause;
        this.listener = listener;
        this.failed = failed;
        this.thread = Thread.ofVirtual().name("publishing").start(this::keepPublishing);
    }

    StoredTracks tracks() {
        return tracks;
    }

    /** Something was stored, completed or dropped. */
    void changed() {
        changed.release();
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

    /** Writes the playlists as far as they are, for a later run to make them whole. */
    void settle() {
        stop();
        publish();
    }

    /** Writes the playlists as they will stay. */
    void finish(Duration film) {
        stop();
        publisher.finish(tracks, film);
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }

    private void keepPublishing() {
        try {
            while (isWanted()) {
                changed.acquire();
                changed.drainPermits();
                if (isWanted()) {
                    publish();
                }
                if (hasBegun) {
                    var _ = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failed.accept(e);
        }
    }

    private void publish() {
        tracks.growing().ifPresent(presentation -> {
            if (!hasBegun) {
                publisher.chapters(tracks.facts().chapters());
                hasBegun = true;
            }
            listener.published(presentation, publisher.publish(presentation));
        });
    }
}
