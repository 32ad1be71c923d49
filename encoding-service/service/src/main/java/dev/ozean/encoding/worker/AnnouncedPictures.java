package dev.ozean.encoding.worker;

import dev.ozean.encoding.child.HostileChild;
import dev.ozean.encoding.protocol.ToParent.Sprite;
import dev.ozean.encoding.protocol.ToParent.Thumbnail;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The still pictures that the child made: each once, and sheets in order, all of one make. */
final class AnnouncedPictures {
    private static final Duration DENSEST = Duration.ofSeconds(1);
    private static final int MOST_TILES = 100;

    private final double maxSeconds;
    private final Set<Integer> thumbnails = new HashSet<>();
    private Optional<Sprite> lastSheet = Optional.empty();
    private long tiles;
    private boolean hasStill;

    /** {@code maxSeconds} is how long a film may be: no tile stands for what comes later. */
    AnnouncedPictures(double maxSeconds) {
        this.maxSeconds = maxSeconds;
    }

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
        HostileChild.unless(
                sheet.tiles() <= MOST_TILES
                        && sheet.interval().compareTo(DENSEST) >= 0
                        && tiles * sheet.interval().toSeconds() <= maxSeconds,
                "made more small pictures than a film has");
        tiles += sheet.tiles();
        lastSheet = Optional.of(sheet);
    }

    private static boolean isOfOneMake(Sprite one, Sprite other) {
        return one.columns() == other.columns()
                && one.tileWidth() == other.tileWidth()
                && one.tileHeight() == other.tileHeight()
                && one.interval().equals(other.interval());
    }
}
