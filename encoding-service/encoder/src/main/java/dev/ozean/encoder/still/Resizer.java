package dev.ozean.encoder.still;

import dev.ozean.encoder.libav.FilterGraph;
import dev.ozean.encoder.libav.Frame;
import dev.ozean.encoder.libav.PictureShape;
import dev.ozean.encoder.libav.Rational;
import java.util.function.Consumer;

/** Makes pictures of one size for JPEG out of whatever comes. */
final class Resizer implements AutoCloseable {
    private static final Rational ANY_BEAT = new Rational(1, 25);

    private final int width;
    private final int height;
    private FilterGraph graph;
    private PictureShape shape;

    Resizer(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The picture is borrowed, the result is the sink's. */
    void resize(Frame picture, Consumer<Frame> sink) {
        if (!picture.picture().equals(shape)) {
            close();
            shape = picture.picture();
            graph = FilterGraph.parse(
                    "%s,scale=w=%d:h=%d:flags=area:%s,setsar=1,buffersink@out"
                            .formatted(FilterGraph.pictures(shape, ANY_BEAT), width, height, Jpeg.PIXELS),
                    1);
        }
        graph.filter(picture.share(), sink);
    }

    @Override
    public void close() {
        if (graph != null) {
            graph.close();
            graph = null;
        }
    }
}
