package dev.ozean.chaos.walk;

import dev.ozean.chaos.house.Studio;
import java.util.UUID;

/** A video of the walk, and whose it is. */
record Scene(Studio studio, UUID video) {
    @Override
    public String toString() {
        return "video " + video;
    }
}
