package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.link.Parent;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Decision.Verdict;
import dev.ozean.encoding.protocol.ToParent;
import java.util.List;

/** What the parent was told about each rung; it is told all of it again where one turns out otherwise. */
final class Verdicts {
    private final Parent parent;
    private List<Decision> told = List.of();

    Verdicts(Parent parent) {
        this.parent = parent;
    }

    void tell(List<Decision> decisions) {
        told = decisions;
        parent.send(new ToParent.Decided(decisions));
    }

    /** That rung is encoded after all, as {@code made}, at the ladder's bitrate. */
    void encoded(String rung, Ladder.Size made) {
        var really = new Decision(made.name(), Verdict.ENCODED, made.bitrate(), made.bitrate());
        tell(told.stream()
                .map(decision -> decision.rendition().equals(rung) ? really : decision)
                .toList());
    }
}
