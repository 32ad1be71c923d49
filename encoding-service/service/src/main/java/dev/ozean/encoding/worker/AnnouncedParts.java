package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.protocol.Download;
import dev.ozean.encoding.protocol.ToParent.Part;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts of the one download that the child made: they come in any order, and must make a whole in the end. */
final class AnnouncedParts {
    private final SortedMap<Integer, Long> sizes = new TreeMap<>();
    private Optional<Download> download = Optional.empty();

    void part(Part part) {
        HostileChild.unless(download.stream().allMatch(part.download()::equals), "made two downloads");
        HostileChild.unless(sizes.put(part.number(), part.bytes()) == null, "made a part twice");
        download = Optional.of(part.download());
    }

    /** Nothing is missing between the first and the last, and only the last may be small. */
    boolean areWhole() {
        return sizes.isEmpty()
                || sizes.lastKey() == sizes.size()
                        && sizes.headMap(sizes.lastKey()).values().stream().allMatch(bytes -> bytes >= Part.SIZE);
    }
}
