package dev.ozean.storage;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks through the bucket, of all replicas one at a time, and goes on where another died.
 *
 * <p>It holds one page at a time. Whatever it finds is reported; only what stood in the report for long is removed.
 */
@ApplicationScoped
public class Accountant {
    private final Bucket bucket;
    private final Books books;
    private final Passes passes;
    private final Comparison comparison;
    private final Clearing clearing;
    private final AccountingConfig config;

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

    /** A wrong setting must stop the start, not be found out when something is gone. */
    void check(@Observes StartupEvent event) {
        config.check(books.youngest());
    }

    /** Takes the walk that is due, or was left, to its end. */
    @Scheduled(every = "{ozean.accounting.look-every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void account() {
        try {
            passes.begin(config.passEvery()).ifPresent(this::walk);
        } catch (RuntimeException failure) {
            Log.warnf("the accounts of %s wait: %s", bucket.name(), failure.getMessage());
        }
    }

    private void walk(Pass begun) {
        var pass = begun;
        try {
            var isWhole = false;
            while (!isWhole) {
                var window = comparison.window(pass.cursor(), bucket.objects(pass.cursor()));
                pass = passes.note(pass, window.end(pass.cursor()), found(window));
                isWhole = window.isLast();
            }
            noteUploads(pass);
            passes.end(pass);
            clearing.clear();
        } catch (Passes.TakenOver _) {
            Log.infof("another goes on with the accounts of %s", bucket.name());
        } catch (RuntimeException failure) {
            Log.warnf("the accounts of %s wait at '%s': %s", bucket.name(), pass.cursor(), failure.getMessage());
            passes.leave(pass);
        }
    }

    private List<Entry> found(Window window) {
        var found = new ArrayList<Entry>();
        comparison.unknown(Pile.of(window.objects())).stream()
                .map(Entry::unknown)
                .forEach(found::add);
        window.absent().stream()
                // It may have been stored after its page was read.
                .filter(absent -> !bucket.holds(absent.key()))
                .map(Entry::missing)
                .forEach(found::add);
        return found;
    }

    private void noteUploads(Pass pass) {
        try (var uploads = bucket.uploads()) {
            var left = uploads.iterator();
            while (left.hasNext()) {
                var some = new ArrayList<StoredObject>();
                while (left.hasNext() && some.size() < Page.SIZE) {
                    some.add(left.next());
                }
                passes.note(pass, pass.cursor(), unknownUploads(some));
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
