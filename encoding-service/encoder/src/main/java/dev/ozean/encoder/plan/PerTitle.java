package dev.ozean.encoder.plan;

import dev.ozean.encoding.protocol.Decision;
import dev.ozean.encoding.protocol.Decision.Verdict;
import dev.ozean.encoding.protocol.JobSettings.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits the ladder to a film. A fixed ladder is made for demanding films; slides, drawings and quiet pictures look the same
 * with fewer bits.
 *
 * <p>The model: a few samples are encoded at about 540p with a constant rate factor, which is to say at a constant quality,
 * as Netflix did first for whole films ("Per-Title Encode Optimization", 2015) and others do with a single quick encode.
 * What that took is carried over to each rung's size by the rule of thumb that bits grow with pixels to the power of 0.75
 * (B. Waggoner), which was found to fit x264 between 360p and 720p within a few percent, and to be too low by a quarter at
 * 1080p. A reserve of 15 % comes on top, for that and for a given mean, which looks worse than a constant quality of
 * the same mean. Where the ladder gives more than that, the rung gets what it needs, never less than 0.4 of its ladder
 * bitrate, because samples may miss the hardest scene, and never more than the ladder says. A change of less than five
 * percent is none.
 *
 * <p>Rungs that bring nothing are left out: from the top those that look like the rung below them when that is shown at
 * their size (a master that was enlarged, or is out of focus throughout), two at most; and those whose bitrate is hardly
 * above that of the rung below. The lowest always stays.
 */
public final class PerTitle {
    private static final double RESERVE = 1.15;
    private static final double LEAST = 0.4;
    private static final double SAME = 0.95;
    private static final double SOFT = 0.996;
    private static final int MOST_SOFT = 2;
    private static final double HARDLY_MORE = 1.15;
    private static final int STEP = 1000;

    private PerTitle() {}

    /** The sizes to make, lowest first, and what became of each rung of the ladder. */
    public record Fitted(List<Ladder.Size> sizes, List<Decision> decisions) {
        /** These too; {@code ladder} has the same rungs in the same order, at the bitrates of the unfitted ladder. */
        public Fitted and(List<Ladder.Size> further, List<Ladder.Size> ladder) {
            var verdicts = IntStream.range(0, further.size())
                    .mapToObj(
                            place -> made(further.get(place), ladder.get(place).bitrate()));
            return new Fitted(
                    Stream.concat(sizes.stream(), further.stream()).toList(),
                    Stream.concat(decisions.stream(), verdicts).toList());
        }

        /** The master itself stands for {@code kept}, which was not among the sizes. */
        public Fitted keeping(Optional<Ladder.Size> kept) {
            return new Fitted(
                    sizes,
                    decisions.stream()
                            .map(decision -> kept.filter(size -> size.name().equals(decision.rendition()))
                                    .map(size -> new Decision(
                                            size.name(), Verdict.KEPT_SOURCE, decision.ladderBitrate(), size.bitrate()))
                                    .orElse(decision))
                            .toList());
        }
    }

    /** {@code sizes} is the ladder as this master allows it; without a complexity it stays as it is. */
    public static Fitted fit(List<Rung> ladder, List<Ladder.Size> sizes, Optional<Complexity> complexity) {
        var fitted = complexity.map(found -> fit(sizes, found)).orElse(sizes);
        return new Fitted(
                fitted,
                ladder.stream().map(rung -> decision(rung, sizes, fitted)).toList());
    }

    private static List<Ladder.Size> fit(List<Ladder.Size> sizes, Complexity found) {
        var fitted = new ArrayList<Ladder.Size>();
        for (var size : sharp(sizes, found)) {
            var scaled = scaled(size, found);
            if (fitted.isEmpty() || scaled.bitrate() >= fitted.getLast().bitrate() * HARDLY_MORE) {
                fitted.add(scaled);
            }
        }
        return List.copyOf(fitted);
    }

    /** Whether a rung brings nothing that looks so much (SSIM, at worst) like the rung below it. */
    public static boolean isSoft(double likeness) {
        return likeness >= SOFT;
    }

    private static List<Ladder.Size> sharp(List<Ladder.Size> sizes, Complexity found) {
        var top = sizes.size();
        while (top > 1
                && sizes.size() - top < MOST_SOFT
                && isSoft(found.likeness(sizes.get(top - 1).name()))) {
            top--;
        }
        return sizes.subList(0, top);
    }

    private static Ladder.Size scaled(Ladder.Size size, Complexity found) {
        var share = Math.max(LEAST, RESERVE * found.bitrateAt(size.pixels()) / size.bitrate());
        return share > SAME ? size : size.fitted((int) Math.ceil(size.bitrate() * share / STEP) * STEP);
    }

    private static Decision decision(Rung rung, List<Ladder.Size> sizes, List<Ladder.Size> fitted) {
        var planned = named(rung, sizes);
        if (planned.isEmpty()) {
            return new Decision(rung.name(), Verdict.ABOVE_SOURCE, rung.bitrate(), 0);
        }
        var ladder = planned.get().bitrate();
        return named(rung, fitted)
                .map(size -> made(size, ladder))
                .orElseGet(() -> new Decision(rung.name(), Verdict.DROPPED, ladder, 0));
    }

    private static Decision made(Ladder.Size size, int ladder) {
        var verdict = size.bitrate() < ladder ? Verdict.SCALED : Verdict.ENCODED;
        return new Decision(size.name(), verdict, ladder, size.bitrate());
    }

    private static Optional<Ladder.Size> named(Rung rung, List<Ladder.Size> sizes) {
        return sizes.stream().filter(size -> size.name().equals(rung.name())).findFirst();
    }
}
