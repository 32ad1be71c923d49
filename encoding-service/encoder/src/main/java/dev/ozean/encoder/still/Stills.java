package dev.ozean.encoder.still;

import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.link.Outlet;
import java.util.function.Consumer;

/** All pictures that are made of a film, from pictures that were scaled for a rendition anyway; for one thread. */
public final class Stills implements Consumer<Frame>, AutoCloseable {
    private final Poster poster;
    private final Thumbnails thumbnails;
    private final Sprites sprites;

    /** {@code frames} of that rate are expected, 0 where unknown; the size is theirs. */
    public Stills(long frames, Rational rate, int width, int height, Outlet outlet) {
        this.poster = new Poster(frames, rate, outlet);
        this.thumbnails = new Thumbnails(frames, rate, outlet);
        this.sprites = new Sprites(Tiles.of(frames, rate, width, height), rate, outlet);
    }

    /** Looks at a borrowed picture; its time counts pictures of the rate. */
    @Override
    public void accept(Frame frame) {
        poster.accept(frame);
        thumbnails.accept(frame);
        sprites.accept(frame);
    }

    /** Nothing follows. */
    public void end() {
        poster.end();
        thumbnails.end();
        sprites.end();
    }

    @Override
    public void close() {
        poster.close();
        thumbnails.close();
        sprites.close();
    }
}
