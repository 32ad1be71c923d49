package dev.ozean.encoder.still;

import dev.ozean.encoder.libav.AvException;
import dev.ozean.encoder.libav.Decoder;
import dev.ozean.encoder.libav.Demuxer;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.Restrictions;
import dev.ozean.encoder.libav.UnsupportedCodec;
import dev.ozean.encoder.link.Outlet;
import java.util.ArrayList;
import java.util.List;

/** The picture that comes with a record of sound, as its poster; one that cannot be read is left out. */
public final class Cover {
    private static final int LONGEST_SIDE = 8192;

    private Cover() {}

    /** Makes it no larger than it is, and its short side no longer than so many pixels. */
    public static void publish(Demuxer master, Restrictions restrictions, int shortSide, Outlet outlet) {
        var pictures = new ArrayList<Frame>();
        try {
            master.cover().ifPresent(stream -> pictures.addAll(decoded(master, stream, restrictions)));
            if (!pictures.isEmpty()) {
                publish(pictures.getFirst(), shortSide, outlet);
            }
        } catch (AvException | UnsupportedCodec _) {
            // The sound is what was uploaded.
        } finally {
            pictures.forEach(Frame::close);
        }
    }

    private static List<Frame> decoded(Demuxer master, int stream, Restrictions restrictions) {
        var pictures = new ArrayList<Frame>();
        try (var decoder = Decoder.open(master, stream, restrictions, 1);
                var packet = master.coverOf(stream)) {
            decoder.decode(packet, pictures::add);
            decoder.drain(pictures::add);
        }
        return pictures;
    }

    private static void publish(Frame picture, int shortSide, Outlet outlet) {
        var shape = picture.picture();
        var scale = Math.min(1, (double) shortSide / Math.min(shape.width(), shape.height()));
        scale = Math.min(scale, (double) LONGEST_SIDE / Math.max(shape.width(), shape.height()));
        var width = (int) Math.max(1, Math.round(shape.width() * scale));
        var height = (int) Math.max(1, Math.round(shape.height() * scale));
        Posters.publish(picture, width, height, outlet);
    }
}
