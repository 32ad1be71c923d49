package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.flow.Stop;
import dev.ozean.encoder.plan.Complexity;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.plan.PerTitle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Fits the ladder to the film where the settings want that. */
final class Fitting {
    private Fitting() {}

    /** {@code again} opens the master once more, each time; {@code sizes} are those of the plan that are to be encoded. */
    static PerTitle.Fitted of(
            EncodePlan plan, List<Ladder.Size> sizes, Supplier<Master> again, Stop stop, LongAdder moves) {
        return PerTitle.fit(
                plan.settings().ladder(),
                sizes,
                sizes.isEmpty() ? Optional.empty() : complexity(plan, again, stop, moves));
    }

    private static Optional<Complexity> complexity(
            EncodePlan plan, Supplier<Master> again, Stop stop, LongAdder moves) {
        if (!plan.settings().policy().perTitle() || !Analysis.works()) {
            return Optional.empty();
        }
        try (var master = again.get();
                var other = again.get()) {
            return Analysis.of(master, other, plan, stop, moves);
        }
    }
}
