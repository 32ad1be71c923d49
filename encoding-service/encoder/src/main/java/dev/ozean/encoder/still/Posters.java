package dev.ozean.encoder.still;

import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.link.Outlet;
import dev.ozean.encoding.protocol.ToParent;

/** Hands out pictures of any kind as posters. */
final class Posters {
    private Posters() {}

    /** The picture stays the caller's. */
    static void publish(Frame picture, int width, int height, Outlet outlet) {
        try (var resizer = new Resizer(width, height)) {
            resizer.resize(picture, still -> {
                try (still) {
                    var content = Jpeg.of(still, Jpeg.STILL);
                    outlet.publish(new ToParent.Still(width, height, content.length), content);
                }
            });
        }
    }
}
