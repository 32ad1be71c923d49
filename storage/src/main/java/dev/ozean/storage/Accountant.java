package dev.ozean.storage;

import dev.ozean.storage.Window.Absent;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Walks through the bucket, of all replicas one at a time, and goes on where another died.
 *
 * <p>It holds one page at a time. Whatever it finds is reported; only what stood in the report for long is removed.
 */
@ApplicationScoped
public class Accountant {
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final Bucket bucket;
    private final Books books;
    private final Passes passes;
    private final Comparison comparison;
    private final Clearing clearing;
    private final AccountingConfig config;
    private final Semaphore turn = new Semaphore(1);
    private volatile boolean stopping;

    Accountant(
            Bucket bucket,
            Books books,
            Passes passes,
            Comparison comparison,
            Clearing clearing,
            AccountingConfig config) {
        this.bucket = bucket;
        this.books = books;
        this.passes = passes;
        this.comparison = comparison;
        this.clearing = clearing;
        this.config = config;
    }

    /** The service stops, and this walk with it. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A wrong setting must stop the start, not be found out when something is gone. */
    void check(@Observes StartupEvent event) {
        config.check(books.youngest());
    }

    /** Takes the walk that is due, or was left, to its end. */
    @Scheduled(every = "{ozean.accounting.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void account() {
        if (stopping || !turn.tryAcquire()) {
            return;
        }
        try {
            passes.begin(config.passEvery()).ifPresent(this::walk);
        } catch (RuntimeException failure) {
            Log.warnf("the accounts of %s wait: %s", bucket.name(), failure.getMessage());
        } finally {
            turn.release();
        }
    }

    /** What the call under way waits for is there until its end, and gone soon afterwards. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (!turn.tryAcquire(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warnf("the accounts of %s are cut off, and taken up in some minutes", bucket.name());
        }
    }

    private void walk(Pass begun) {
        var pass = begun;
        try {
            var isWhole = false;
            while (!isWhole) {
                goOn();
                var window = comparison.window(pass.cursor(), bucket.objects(pass.cursor()));
                pass = passes.note(pass, window.end(pass.cursor()), found(window));
                isWhole = window.isLast();
            }
            noteUploads(pass);
            passes.end(pass);
            for (var finding : clearing.due()) {
                goOn();
                clearing.remove(finding, this::goOn);
            }
        } catch (Stopped _) {
            Log.infof("the accounts of %s are left at '%s'", bucket.name(), pass.cursor());
            passes.leave(pass);
        } catch (Passes.TakenOver _) {
            Log.infof("another goes on with the accounts of %s", bucket.name());
        } catch (RuntimeException failure) {
            Log.warnf("the accounts of %s wait at '%s': %s", bucket.name(), pass.cursor(), failure.getMessage());
            passes.leave(pass);
        }
    }

    private void goOn() {
        if (stopping) {
            throw new Stopped();
        }
    }

    private List<Entry> found(Window window) {
        var found = new ArrayList<Entry>();
        comparison.unknown(Pile.of(window.objects())).stream()
                .map(Entry::unknown)
                .forEach(found::add);
        window.absent().stream().filter(this::isMissing).map(Entry::missing).forEach(found::add);
        return found;
    }

    /** It may have been stored after its page was read. */
    private boolean isMissing(Absent absent) {
        goOn();
        return !bucket.holds(absent.key());
    }

    private void noteUploads(Pass pass) {
        goOn();
        try (var uploads = bucket.uploads()) {
            var left = uploads.iterator();
            while (left.hasNext()) {
                var some = new ArrayList<StoredObject>();
                while (left.hasNext() && some.size() < Page.SIZE) {
                    some.add(left.next());
                }
                passes.note(pass, pass.cursor(), unknownUploads(some));
                goOn();
            }
        }
    }

    private List<Entry> unknownUploads(List<StoredObject> uploads) {
        var unknown =
                comparison.unknown(Pile.of(uploads)).stream().map(Pile::folder).toList();
        return uploads.stream()
                .filter(upload -> unknown.contains(Folder.of(upload.key())))
                .map(Entry::unknownUpload)
                .toList();
    }
}
