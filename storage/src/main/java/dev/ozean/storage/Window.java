package dev.ozean.storage;

import java.util.List;
import java.util.UUID;

/**
 * The stretch of keys that is compared in one step.
 *
 * @param objects all that lie in it
 * @param absent what should lie in it too
 * @param isLast whether it reaches to the end
 */
record Window(List<StoredObject> objects, List<Absent> absent, boolean isLast) {
    /** What a row names. */
    record Absent(String key, UUID group) {}

    /**
     * Where more is absent than was asked for at a time, the stretch ends with the last of it, and what the page has
     * beyond is looked at in the next step.
     */
    static Window of(Page page, List<Absent> absent, int limit) {
        if (absent.size() < limit) {
            return new Window(page.objects(), absent, page.isLast());
        }
        var end = absent.getLast().key();
        return new Window(
                page.objects().stream()
                        .filter(object -> object.key().compareTo(end) <= 0)
                        .toList(),
                absent,
                false);
    }

    /** The last key of it; that of the step before where there is none. */
    String end(String before) {
        var object = objects.isEmpty() ? before : objects.getLast().key();
        var named = absent.isEmpty() ? before : absent.getLast().key();
        return object.compareTo(named) > 0 ? object : named;
    }
}
