package dev.ozean.encoder.plan;

import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Decision.Verdict;
import dev.ozean.encoding.protocol.JobSettings.Rung;
import java.util.List;
import java.util.Optional;

/** What became of each rung of the ladder. */
public final class Decisions {
    private Decisions() {}

    /** {@code kept} is the rung that the source stands for, at its own bitrate. */
    public static List<Decision> of(List<Rung> ladder, List<Ladder.Size> encoded, Optional<Ladder.Size> kept) {
        return ladder.stream().map(rung -> of(rung, encoded, kept)).toList();
    }

    private static Decision of(Rung rung, List<Ladder.Size> encoded, Optional<Ladder.Size> kept) {
        if (kept.filter(size -> size.name().equals(rung.name())).isPresent()) {
            return new Decision(
                    rung.name(), Verdict.KEPT_SOURCE, rung.bitrate(), kept.get().bitrate());
        }
        return encoded.stream()
                .filter(size -> size.name().equals(rung.name()))
                .findFirst()
                .map(size -> new Decision(rung.name(), Verdict.ENCODED, rung.bitrate(), size.bitrate()))
                .orElseGet(() -> new Decision(rung.name(), Verdict.ABOVE_SOURCE, rung.bitrate(), 0));
    }
}
