package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoding.protocol.Stage;
import dev.ozean.encoding.protocol.ToParent;
import java.util.List;
import java.util.Optional;

/** Renditions that are encoded: where nothing was copied, the beginning of the lowest one is made ahead of the others. */
record Encoding(Workshop shop, EncodePlan plan, Passes passes, Verdicts verdicts) {
    /** Films not much longer than their beginnings are made in one go: to decode these twice takes longer than it saves. */
    private static final int WORTH_IT = 8;

    /** Encoders that look ahead need a few pictures to be themselves. */
    private static final int LEAST_FRAMES = 8;

    /** Everything, or its opening, from a master that was not read yet. */
    ToParent.Done run(Master master) {
        var sound = master.audio().map(audio -> Sound.open(master, audio.index(), plan));
        try {
            return switch (shop.job().work()) {
                case OPENING -> opening(master, plan.sizes().getFirst(), sound);
                case WHOLE -> whole(master, sound);
            };
        } finally {
            sound.ifPresent(Sound::close);
        }
    }

    /** Rungs of pictures alone, and stills if it {@code looks}; tells how many pictures each has. */
    long run(List<Ladder.Size> sizes, boolean looks) {
        try (var master = shop.openMaster();
                var rungs = Rungs.open(sizes, plan)) {
            announce(rungs, Optional.empty());
            passes.run(Stage.ENCODING, master, new Span.Whole(looks), rungs, Optional.empty(), Optional.empty());
            return rungs.frames();
        }
    }

    /** What is to be encoded of these sizes, and of the extras, where the master stands for {@code kept}. */
    List<Ladder.Size> decided(List<Ladder.Size> sizes, Optional<Ladder.Size> kept) {
        var fitted = passes.fitted(sizes).keeping(kept);
        var top = kept.isPresent() ? plan.sizes().getLast() : fitted.sizes().getLast();
        // Extras follow the bitrate of the top rung; told beside it is what the unfitted ladder would have given them.
        var all = fitted.and(plan.extras(top), plan.extras(plan.size(top.name())));
        verdicts.tell(all.decisions());
        return all.sizes();
    }

    /** Encodes a rung that the master was to stand for: under another name, for players may remember what was dropped. */
    long instead(Ladder.Size rung) {
        var made = rung.named("source");
        verdicts.encoded(rung.name(), made);
        return run(List.of(made), false);
    }

    /** What is left to open where a copy broke off under the name {@code taken}: its sound went on, and is there. */
    ToParent.Done beginning(String taken) {
        var lowest = plan.sizes().getFirst();
        var free = lowest.name().equals(taken) ? lowest.named("source") : lowest;
        try (var master = shop.openMaster()) {
            return opening(master, free, Optional.empty());
        }
    }

    private ToParent.Done opening(Master master, Ladder.Size size, Optional<Sound> sound) {
        var length = plan.settings().policy().opening();
        var beats = Math.max(plan.cuts().framesCovering(length), plan.cuts().shortFrames());
        try (var lowest = Rungs.open(List.of(size), plan)) {
            announce(lowest, sound);
            if (passes.run(Stage.OPENING, master, new Span.Before(beats), lowest, sound, Optional.empty())) {
                lowest.all().forEach(rung -> rung.end(passes.publisher()));
                sound.ifPresent(track -> track.end(passes.publisher()));
            }
            passes.posterEarly();
            return plan.done(lowest.frames());
        }
    }

    private ToParent.Done whole(Master master, Optional<Sound> sound) {
        if (!worthOpening(master)) {
            try (var rungs = Rungs.open(decided(plan.sizes(), Optional.empty()), plan)) {
                announce(rungs, sound);
                passes.whole(master, rungs, sound);
                return plan.done(rungs.frames());
            }
        }
        try (var rungs = Rungs.open(plan.sizes().subList(0, 1), plan)) {
            announce(rungs, sound);
            var beginning = new Span.Before(plan.cuts().shortFrames());
            passes.run(Stage.OPENING, master, beginning, rungs, sound, Optional.empty());
            passes.posterEarly();
            var sizes = decided(plan.sizes(), Optional.empty());
            goOn(rungs.all().getFirst(), sizes.getFirst());
            sound.ifPresent(Sound::again);
            return rest(rungs, sizes.subList(1, sizes.size()), sound);
        }
    }

    /** A rung that cannot go on at its fitted bitrate keeps the ladder's, and that is told. */
    private void goOn(Rung rung, Ladder.Size fitted) {
        if (!rung.again(fitted)) {
            verdicts.encoded(rung.size().name(), rung.size());
        }
    }

    /** Decoded anew from its beginning, once for all. */
    private ToParent.Done rest(Rungs rungs, List<Ladder.Size> larger, Optional<Sound> sound) {
        try (var others = Rungs.open(larger, plan);
                var master = shop.openMaster()) {
            announce(others, Optional.empty());
            var all = rungs.and(others);
            passes.whole(master, all, sound);
            return plan.done(all.frames());
        }
    }

    /** With one rung alone, the ladder is as soon there as its opening. */
    private boolean worthOpening(Master master) {
        var frames = plan.cuts().shortFrames();
        var least = Math.round(frames * WORTH_IT / plan.rate().value() * 1000);
        return !plan.settings().policy().opening().isZero()
                && plan.sizes().size() > 1
                && frames >= LEAST_FRAMES
                && master.duration().filter(length -> length.toMillis() < least).isEmpty();
    }

    private void announce(Rungs rungs, Optional<Sound> sound) {
        if (rungs.all().isEmpty() && sound.isEmpty()) {
            return;
        }
        shop.parent().send(new ToParent.Plan(rungs.renditions(), sound.map(Sound::rendition), List.of()));
    }
}
