package dev.ozean.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/** The objects of one folder, as far as they were seen. */
record Pile(Folder folder, long objects, long bytes, Instant newest) {
    static Pile of(StoredObject object) {
        return new Pile(Folder.of(object.key()), 1, object.bytes(), object.modified());
    }

    static Collection<Pile> of(List<StoredObject> objects) {
        var piles = new LinkedHashMap<Folder, Pile>();
        objects.stream().map(Pile::of).forEach(pile -> piles.merge(pile.folder, pile, Pile::and));
        return piles.values();
    }

    private Pile and(Pile other) {
        return new Pile(
                folder,
                objects + other.objects,
                bytes + other.bytes,
                newest.isAfter(other.newest) ? newest : other.newest);
    }
}
