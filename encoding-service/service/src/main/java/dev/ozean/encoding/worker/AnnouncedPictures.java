package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.protocol.ToParent.Sprite;
import dev.ozean.encoding.protocol.ToParent.Thumbnail;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The still pictures that the child made: each once, and sheets in order, all of one make. */
final class AnnouncedPictures {
    private final Set<Integer> thumbnails = new HashSet<>();
    private Optional<Sprite> lastSheet = Optional.empty();
    private boolean hasStill;

    void still() {
        HostileChild.unless(!hasStill, "made a still twice");
        hasStill = true;
    }

    void thumbnail(Thumbnail thumbnail) {
        HostileChild.unless(thumbnails.add(thumbnail.number()), "made a thumbnail twice");
    }

    void sheet(Sprite sheet) {
        var number = lastSheet.map(Sprite::number).orElse(0) + 1;
        HostileChild.unless(sheet.number() == number, "left out a sheet");
        HostileChild.unless(
                lastSheet.stream().allMatch(last -> isOfOneMake(last, sheet)), "made sheets that do not fit together");
        lastSheet = Optional.of(sheet);
    }

    private static boolean isOfOneMake(Sprite one, Sprite other) {
        return one.columns() == other.columns()
                && one.tileWidth() == other.tileWidth()
                && one.tileHeight() == other.tileHeight()
                && one.interval().equals(other.interval());
    }
}
