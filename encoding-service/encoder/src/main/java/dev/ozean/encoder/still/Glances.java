package dev.ozean.encoder.still;

import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.link.Outlet;

/** A few pictures from all over a film, to find the one that stands for it before all of them are decoded. */
public final class Glances implements AutoCloseable {
    /** Of fewer, none is typical. */
    private static final int LEAST = 4;

    private final Looks looks = new Looks();
    private int count;

    /** Keeps a share of a picture, scaled as renditions are. */
    public void add(Frame borrowed) {
        looks.add(borrowed);
        count++;
    }

    /** The poster; none where all are dark, or few, for those who see every picture find a better one. */
    public void publish(Outlet outlet) {
        if (count < LEAST || looks.best().dark()) {
            return;
        }
        var best = looks.best().frame();
        Posters.publish(best, best.picture().width(), best.picture().height(), outlet);
    }

    @Override
    public void close() {
        looks.close();
    }
}
