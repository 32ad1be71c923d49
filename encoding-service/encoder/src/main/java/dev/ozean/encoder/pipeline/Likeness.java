package dev.ozean.encoder.pipeline;

import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.PictureShape;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.libav.Turn;
import dev.ozean.encoder.plan.Ladder;
import dev.ozean.encoder.plan.PerTitle;

/**
 * How much a rung looks like the rung below it, shown at its size: SSIM of the luma, of the picture that loses most. A
 * picture that loses enough decides, and none is looked at after it.
 */
final class Likeness implements AutoCloseable {
    private final Ladder.Size size;
    private final Ladder.Size below;
    private final Turn turn;
    private final Rational beat;
    private FilterGraph graph;
    private PictureShape shape;
    private double worst = 1;
    private boolean seen;

    Likeness(Ladder.Size size, Ladder.Size below, Turn turn, Rational beat) {
        this.size = size;
        this.below = below;
        this.turn = turn;
        this.beat = beat;
    }

    String rung() {
        return size.name();
    }

    /** Looks at a borrowed picture as it was decoded; one of another shape than the first is left out. */
    void add(Frame frame) {
        if (seen && !PerTitle.isSoft(worst)) {
            return;
        }
        if (graph == null) {
            shape = frame.picture();
            graph = FilterGraph.parse(
                    "%s,split[whole][part];[part]scale=%d:%d:flags=bicubic,scale=%d:%d:flags=bicubic[back];[whole][back]ssim,buffersink@out"
                            .formatted(
                                    Scaler.steps(shape, size, turn, beat),
                                    below.width(),
                                    below.height(),
                                    size.width(),
                                    size.height()),
                    1);
        }
        if (frame.picture().equals(shape)) {
            graph.filter(frame.share(), this::judge);
        }
    }

    /** The worst of those that were looked at; 0 where nothing was seen. */
    double end() {
        if (graph != null) {
            graph.drain(this::judge);
        }
        return seen ? worst : 0;
    }

    private void judge(Frame frame) {
        try (frame) {
            frame.note("lavfi.ssim.Y").ifPresent(value -> {
                seen = true;
                worst = Math.min(worst, Double.parseDouble(value));
            });
        }
    }

    @Override
    public void close() {
        if (graph != null) {
            graph.close();
        }
    }
}
