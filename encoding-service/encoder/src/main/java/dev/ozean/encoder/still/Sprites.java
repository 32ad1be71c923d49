package dev.ozean.encoder.still;

import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Rational;
import dev.ozean.encoder.link.Outlet;
import dev.ozean.encoding.protocol.ToParent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Small pictures of the whole film on sheets of ten by ten, never more than one sheet in memory. A film that turns out
 * longer than it claimed keeps one tile in so many and goes on at the usual pace.
 */
final class Sprites implements Consumer<Frame>, AutoCloseable {
    private static final int COLUMNS = 10;
    private static final int MOST = 100;
    private static final int QUALITY = 5;

    private final Rational rate;
    private final Outlet outlet;
    private final Resizer resizer;
    private final List<Frame> sheet = new ArrayList<>();
    private Tiles tiles;
    private int sheets;

    Sprites(Tiles tiles, Rational rate, Outlet outlet) {
        this.tiles = tiles;
        this.rate = rate;
        this.outlet = outlet;
        this.resizer = new Resizer(tiles.width(), tiles.height());
    }

    /** Looks at a borrowed picture, which may stand for several tiles. */
    @Override
    public void accept(Frame frame) {
        var end = frame.time() + Math.max(1, frame.duration());
        while (nextBeat() < end) {
            resizer.resize(frame, sheet::add);
            if (sheet.size() == MOST) {
                full();
            }
        }
    }

    private long nextBeat() {
        return tiles.beat((long) sheets * MOST + sheet.size(), rate);
    }

    private void full() {
        if (tiles.perUsual() == 1) {
            publish();
            return;
        }
        for (int i = MOST - 1; i >= 0; i--) {
            if (i % tiles.perUsual() != 0) {
                sheet.remove(i).close();
            }
        }
        tiles = tiles.usual();
    }

    /** The last sheet has the rows it needs. */
    void end() {
        if (!sheet.isEmpty()) {
            publish();
        }
    }

    private void publish() {
        var columns = Math.min(COLUMNS, sheet.size());
        var rows = (sheet.size() + columns - 1) / columns;
        sheets++;
        try (var canvas = Frame.black(columns * tiles.width(), rows * tiles.height())) {
            for (int i = 0; i < sheet.size(); i++) {
                canvas.paste(sheet.get(i), i % columns * tiles.width(), i / columns * tiles.height());
            }
            var content = Jpeg.of(canvas, QUALITY);
            var interval = Duration.ofSeconds(tiles.seconds());
            outlet.publish(
                    new ToParent.Sprite(
                            sheets, columns, sheet.size(), tiles.width(), tiles.height(), interval, content.length),
                    content);
        }
        clear();
    }

    private void clear() {
        sheet.forEach(Frame::close);
        sheet.clear();
    }

    @Override
    public void close() {
        clear();
        resizer.close();
    }
}
