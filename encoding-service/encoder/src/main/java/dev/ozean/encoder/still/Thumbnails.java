package dev.ozean.encoder.still;

import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.PictureShape;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.link.Outlet;
import dev.ozean.encoding.protocol.ToParent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Candidates for the poster: the film is cut into stretches, and the most typical of a few pictures stands for each, at once
 * where the film's length is known. One of unknown length begins with short stretches; where they become too many, every
 * second goes and they double.
 */
final class Thumbnails implements Consumer<Frame>, AutoCloseable {
    private static final int MOST = 8;
    private static final int LOOKS = 8;

    private record Candidate(long beat, boolean dark, double brightness, PictureShape shape, byte[] file) {}

    private final Rational rate;
    private final Outlet outlet;
    private final Looks looks = new Looks();
    private final List<Candidate> candidates = new ArrayList<>();
    private final boolean isLengthKnown;
    private Resizer resizer;
    private int published;
    private long stretch;
    private long end;
    private long nextLook;

    /** {@code frames} is how many pictures are expected, 0 where unknown. */
    Thumbnails(long frames, Rational rate, Outlet outlet) {
        this.rate = rate;
        this.outlet = outlet;
        this.isLengthKnown = frames > 0;
        this.stretch = Math.max((frames + MOST - 1) / MOST, Math.max(1, Math.round(rate.value())));
        this.end = stretch;
    }

    /** Looks at a borrowed picture. */
    @Override
    public void accept(Frame frame) {
        while (frame.time() >= end) {
            choose();
            if (candidates.size() > MOST) {
                thin();
            }
            end += stretch;
        }
        if (frame.time() + Math.max(1, frame.duration()) > nextLook) {
            looks.add(frame);
            nextLook = Math.max(frame.time(), nextLook) + Math.max(1, stretch / LOOKS);
        }
    }

    private void choose() {
        if (looks.isEmpty()) {
            return;
        }
        var best = looks.best();
        var shape = best.frame().picture();
        if (resizer == null) {
            resizer = new Resizer(shape.width(), shape.height());
        }
        resizer.resize(best.frame(), picture -> {
            try (picture) {
                var file = Jpeg.of(picture, Jpeg.STILL);
                candidates.add(new Candidate(best.time(), best.dark(), best.brightness(), picture.picture(), file));
            }
        });
        looks.close();
        if (isLengthKnown && !best.dark() && published < MOST) {
            publish(candidates.getLast());
        }
    }

    private void thin() {
        var kept = new ArrayList<Candidate>();
        for (int i = 0; i < candidates.size(); i += 2) {
            var pair = candidates.subList(i, Math.min(i + 2, candidates.size()));
            kept.add(pair.stream().filter(one -> !one.dark()).findFirst().orElse(pair.getFirst()));
        }
        candidates.clear();
        candidates.addAll(kept);
        stretch *= 2;
    }

    /** Nothing follows: what is not black was or is handed on; a film black throughout keeps its brightest picture. */
    void end() {
        if (candidates.size() < MOST) {
            choose();
        }
        if (published > 0) {
            return;
        }
        var light = candidates.stream().filter(one -> !one.dark()).toList();
        var brightest = candidates.stream().max(Comparator.comparingDouble(Candidate::brightness));
        var chosen = light.isEmpty() ? brightest.stream().toList() : light;
        chosen.forEach(this::publish);
    }

    private void publish(Candidate one) {
        published++;
        var time = Duration.ofNanos(Math.round(one.beat() / rate.value() * 1e9));
        var shape = one.shape();
        outlet.publish(
                new ToParent.Thumbnail(published, time, shape.width(), shape.height(), one.file().length), one.file());
    }

    @Override
    public void close() {
        looks.close();
        if (resizer != null) {
            resizer.close();
        }
    }
}
