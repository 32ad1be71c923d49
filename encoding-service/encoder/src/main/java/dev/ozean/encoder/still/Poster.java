package dev.ozean.encoder.still;

import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.link.Outlet;
import dev.ozean.encoding.protocol.ToParent;
import java.util.function.Consumer;

/**
 * Picks the still that stands for the film: from a tenth of its length on it looks at two pictures a second, and takes the
 * most typical of a few that is not black.
 */
final class Poster implements Consumer<Frame>, AutoCloseable {
    private static final double FROM = 0.1;
    private static final int CANDIDATES = 8;
    private static final double DARK = 32;
    private static final int MOST_ROUNDS = 30;

    private final long firstBeat;
    private final long everyBeats;
    private final Rational beat;
    private final Outlet outlet;
    private FilterGraph graph;
    private Frame best;
    private int seen;
    private int rounds;
    private long nextBeat;
    private boolean published;

    /** {@code frames} is how many pictures are expected, 0 where unknown. */
    Poster(long frames, Rational rate, Outlet outlet) {
        this.firstBeat = (long) (frames * FROM);
        this.everyBeats = Math.max(1, Math.round(rate.value() / 2));
        this.beat = rate.inverse();
        this.outlet = outlet;
        this.nextBeat = firstBeat;
    }

    /** Looks at a borrowed picture. */
    @Override
    public void accept(Frame frame) {
        if (published) {
            // Pictures that were not chosen are still held by the filter.
            close();
            return;
        }
        if (best == null && seen == 0 && frame.time() < firstBeat) {
            return;
        }
        if (frame.time() + frame.duration() <= nextBeat) {
            return;
        }
        nextBeat = Math.max(frame.time(), nextBeat) + everyBeats;
        if (graph == null) {
            graph = FilterGraph.parse(
                    FilterGraph.pictures(frame.picture(), beat)
                            + ",thumbnail=n=%d,scale=%s,buffersink@out".formatted(CANDIDATES, Jpeg.PIXELS),
                    1);
        }
        graph.filter(frame.share(), this::consider);
    }

    /** Nothing follows: the best of what was seen, be it black. */
    void end() {
        if (published) {
            return;
        }
        if (graph != null) {
            graph.drain(this::consider);
        }
        if (!published && best != null) {
            publish();
        }
    }

    private void consider(Frame picked) {
        seen++;
        rounds++;
        if (best == null || picked.brightness() > best.brightness()) {
            if (best != null) {
                best.close();
            }
            best = picked;
        } else {
            picked.close();
        }
        if (!published && (best.brightness() >= DARK || rounds >= MOST_ROUNDS)) {
            publish();
        }
    }

    private void publish() {
        var picture = best.picture();
        var content = Jpeg.of(best, Jpeg.STILL);
        outlet.publish(new ToParent.Still(picture.width(), picture.height(), content.length), content);
        published = true;
    }

    @Override
    public void close() {
        if (best != null) {
            best.close();
            best = null;
        }
        if (graph != null) {
            graph.close();
            graph = null;
        }
    }
}
