package dev.ozean.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Asks the store how old a folder is: a walk that noted it may have read its page hours ago. */
@ApplicationScoped
class LastLook {
    private final Bucket bucket;
    private final AccountingConfig config;

    LastLook(Bucket bucket, AccountingConfig config) {
        this.bucket = bucket;
        this.config = config;
    }

    /**
     * Whether something in it is too young to be removed.
     *
     * @param goOn called before each page; what it throws ends the look
     */
    boolean findsYoung(Folder folder, Runnable goOn) {
        var youngest = Instant.now().minus(config.minAge());
        var after = folder.name();
        while (true) {
            goOn.run();
            var page = bucket.objects(after);
            var inside = page.objects().stream()
                    .takeWhile(object -> object.key().startsWith(folder.name()))
                    .toList();
            if (inside.stream().anyMatch(object -> object.modified().isAfter(youngest))) {
                return true;
            }
            if (page.isLast() || inside.size() < page.objects().size()) {
                return false;
            }
            after = page.objects().getLast().key();
        }
    }
}
