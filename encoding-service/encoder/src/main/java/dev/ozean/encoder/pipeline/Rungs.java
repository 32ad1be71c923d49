package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoding.protocol.VideoRendition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The renditions that are encoded in one pass, lowest first. */
record Rungs(List<Rung> all) implements AutoCloseable {
    static Rungs open(List<Ladder.Size> sizes, EncodePlan plan) {
        var rungs = new Rungs(new ArrayList<>());
        try {
            sizes.forEach(size -> rungs.all.add(Rung.open(size, plan)));
            return rungs;
        } catch (Throwable failure) {
            rungs.close();
            throw failure;
        }
    }

    /** These and larger ones; closing both is still the caller's. */
    Rungs and(Rungs larger) {
        return new Rungs(Stream.concat(all.stream(), larger.all.stream()).toList());
    }

    List<VideoRendition> renditions() {
        return all.stream().map(Rung::rendition).toList();
    }

    /** How many pictures each of them has. */
    long frames() {
        var counts = all.stream().mapToLong(Rung::frames).distinct().toArray();
        if (counts.length != 1 || counts[0] == 0) {
            throw new IllegalStateException("renditions differ in length");
        }
        return counts[0];
    }

    @Override
    public void close() {
        all.forEach(Rung::close);
    }
}
