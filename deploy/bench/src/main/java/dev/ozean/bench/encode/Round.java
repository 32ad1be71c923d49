package dev.ozean.bench.encode;

import dev.ozean.bench.measure.Cost;
import java.util.Optional;

/** What each took in its turn. */
record Round(Cost ours, Optional<Cost> defaults, Cost cascade, Cost split, Optional<Cost> turn) {
    /** The faster of the two ways to write one command: what ours is measured by. */
    Cost single() {
        return cascadeIsFaster() ? cascade : split;
    }

    /** Its name. */
    String faster() {
        return cascadeIsFaster() ? "cascade" : "split";
    }

    private boolean cascadeIsFaster() {
        return cascade.wall().compareTo(split.wall()) <= 0;
    }
}
