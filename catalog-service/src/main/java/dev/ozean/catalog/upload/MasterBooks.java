package dev.ozean.catalog.upload;

import dev.ozean.storage.Books;
import dev.ozean.storage.Folder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * What the rows say of the masters' bucket. Every upload has its row before its first byte, and an id is given once: a
 * folder that no row names cannot come to have one.
 */
@ApplicationScoped
class MasterBooks implements Books {
    // What ended without a master was cleaned: whatever came after that is nobody's.
    private static final String KNOWN = """
            select left(master_key, - length('source')) as folder from uploads
            where master_key collate "C" in (select folder || 'source' from unnest($1::varchar[]) folder)
              and (state in ('receiving', 'completing', 'completed') or not cleaned)""";
    private static final String ABSENT = """
            select master_key as key, group_id from uploads
            where state = 'completed' and master_key collate "C" > $1 and ($2 = '' or master_key collate "C" <= $2)
              and master_key <> all($3::varchar[])
            order by master_key collate "C" limit $4""";

    private final MasterStore store;
    private final UploadConfig config;

    MasterBooks(MasterStore store, UploadConfig config) {
        this.store = store;
        this.config = config;
    }

    @Override
    public String known() {
        return KNOWN;
    }

    @Override
    public String absent() {
        return ABSENT;
    }

    /** For so long a sender may come back to an upload. */
    @Override
    public Duration youngest() {
        return config.expiry();
    }

    @Override
    public boolean giveUp(Folder folder) {
        store.abortAll(folder.name() + "source");
        for (var keys = store.keys(folder.name()); !keys.isEmpty(); keys = store.keys(folder.name())) {
            keys.forEach(store::delete);
        }
        return true;
    }
}
